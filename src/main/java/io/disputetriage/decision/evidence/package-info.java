/** Which evidence goes with the answers of a decision: what is needed, there, missing. */
package io.disputetriage.decision.evidence;
