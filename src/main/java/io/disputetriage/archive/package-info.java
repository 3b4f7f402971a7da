/**
 * What a service has kept in its database, for the command line to read: decisions and rulesets. It reads
 * with plain JDBC, needs no service to run, and never writes. The service itself reads through its own store.
 */
package io.disputetriage.archive;
