package io.disputetriage.policy;

import java.time.LocalDate;

/**
 * When a row is in force, in days of UTC.
 *
 * @param from its first day
 * @param until its last day; null: for good
 */
record Validity(LocalDate from, LocalDate until) {
    boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** True if there is a day on which both are in force. */
    boolean overlaps(Validity other) {
        return covers(other.from) || other.covers(from);
    }

    /** True if nobody can say which of the two counts: both begin on one day, or the later outlasts the end of the earlier. */
    boolean clashesWith(Validity later) {
        return from.equals(later.from)
                || until != null && covers(later.from) && (later.until == null || later.until.isAfter(until));
    }
}
