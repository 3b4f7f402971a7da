/** What to write to the buyer, the platform, a carrier and others: texts of the rules, filled with what is known of a case. */
package io.disputetriage.decision.messages;
