/**
 * The command line: checking rules and running their scenarios, in the words of the people who write
 * them. The program's entry and CI call it, and tests call it in process. It never starts Quarkus,
 * opens a database or prints a stack trace.
 */
package io.disputetriage.cli;
