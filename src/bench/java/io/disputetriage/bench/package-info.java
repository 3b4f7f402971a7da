/**
 * Measurements: how fast a decision is made, and how the service does against echoes and bare inserts.
 * People start them by a Maven profile, see {@code src/docs/benchmarks.md}. Nothing here is shipped or
 * decides whether a build is green.
 */
package io.disputetriage.bench;
