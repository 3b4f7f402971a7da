/**
 * From what the rules propose to what the seller is told. Recommendations, and the pure function {@link
 * io.disputetriage.decision.Resolution} with every guard. Rules build its recommendations, the rulebook calls it. It never runs
 * a rule, reads a file or asks for the time.
 */
package io.disputetriage.decision;
