/** Which evidence goes with the answers of a decision: what is needed, what is there, and what is missing. */
package io.disputetriage.decision.evidence;
