/**
 * Given and expect, in YAML beside the rules: read strictly, decided by a rulebook, compared, reported.
 * The command line and the tests call it. It never opens a database, asks for the time or changes a
 * rule.
 */
package io.disputetriage.authoring.scenario;
