/** What to ask next: the unknown facts that could change a decision, read off the conditions of the rules. */
package io.disputetriage.rules.questions;
