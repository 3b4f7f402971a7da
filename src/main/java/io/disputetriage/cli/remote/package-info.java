/**
 * The HTTP API of a running service, as the command line asks it. Which rules are active, whether others are fit, and to make
 * them active. Knows nothing of how the service does it.
 */
package io.disputetriage.cli.remote;
