/** What to write to those whom a decision addresses: texts of the rules, filled with what is known of a case. */
package io.disputetriage.decision.messages;
