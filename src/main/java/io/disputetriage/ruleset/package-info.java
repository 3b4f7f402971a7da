/**
 * What the rules are: their files in memory, the revision, the outline of each rule, and what may be
 * written in one. The engine and the rulebook build on it. It never compiles or runs anything, and
 * reading a file here has no effect whatever the file holds.
 */
package io.disputetriage.ruleset;
