/**
 * The use-cases of a complaint. It is decided, and what was decided is kept, reported on, reviewed. {@code api} calls it. It
 * never talks to a database itself; which rules are in force it asks {@code rollout}.
 */
package io.disputetriage.service.triage;
