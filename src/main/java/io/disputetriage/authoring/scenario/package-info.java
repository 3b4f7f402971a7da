/**
 * Scenario files beside the rules: what is given, what is expected, what came of it. Read strictly, decided by a rulebook,
 * compared, reported. The command line and the tests call it. It never opens a database, asks for the time or changes a rule.
 */
package io.disputetriage.authoring.scenario;
