/**
 * The fact space of a ruleset, enumerated from the literals of its own files: where its rules leave holes, where two rulesets
 * differ. The command line calls it. It never reads a disk and never claims more than what it looked at.
 */
package io.disputetriage.authoring.analysis;
