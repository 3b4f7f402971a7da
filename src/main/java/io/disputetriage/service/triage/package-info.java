/**
 * The use-cases: evaluate a complaint, keep what was decided, and know which rules are in force. {@code api}
 * calls it. It never reads or writes JSON, and never talks to a database itself.
 */
package io.disputetriage.service.triage;
