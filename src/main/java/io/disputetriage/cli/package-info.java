/**
 * The command line, in the words of the people who write rules. The program's entry and CI call it, and tests call it in
 * process. It never starts Quarkus, opens a database or prints a stack trace.
 */
package io.disputetriage.cli;
