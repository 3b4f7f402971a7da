package io.disputetriage.policy;

import java.time.LocalDate;

/**
 * When a row is in force, in days of UTC.
 *
 * @param from its first day
 * @param until its last day; null: until a later row of the same key takes over
 */
record Validity(LocalDate from, LocalDate until) {}
