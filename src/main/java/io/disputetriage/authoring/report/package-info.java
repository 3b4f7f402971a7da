/**
 * What a command found, written for whoever reads it: people, scripts, a CI server, a code host. The
 * command line calls it. It never looks for anything itself, writes no file and sets no exit code.
 */
package io.disputetriage.authoring.report;
