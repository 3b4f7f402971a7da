/**
 * The way in: the command line when there are arguments, otherwise the service, with a PostgreSQL of
 * its own when none is configured. Only the JVM calls it. It holds the one clock of the house and never
 * decides anything about a complaint.
 */
package io.disputetriage;
