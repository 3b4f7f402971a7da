/**
 * Faults as values, each with its place. What is wrong, where, and how to mend it. Whoever reads a file or a request makes
 * them; whoever talks to a person prints them. Nothing here throws or logs.
 */
package io.disputetriage.diagnostics;
