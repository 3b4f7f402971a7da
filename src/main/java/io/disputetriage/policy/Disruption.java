package io.disputetriage.policy;

import java.time.Instant;
import java.util.Comparator;

/**
 * What holds a parcel up; see the components of Derived that begin with disruption.
 *
 * @param running null: it depends on the country or the carrier, which is unknown
 * @param extraDays whole days, at least 1; null unless running
 * @param until null: no end is known
 * @param suspended nothing moves at all
 */
record Disruption(Boolean running, String reason, Integer extraDays, Instant until, boolean suspended) {
    static final Disruption NONE = new Disruption(false, null, null, null, false);
    static final Disruption UNKNOWN = new Disruption(null, null, null, null, false);

    private static final Comparator<Disruption> LONGER = Comparator.comparing(Disruption::extraDays)
            .thenComparing(Disruption::until, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Disruption::reason);

    /** Of two that may hold one parcel up: the longer, and one that is known rather than one that isn't. */
    Disruption or(Disruption other) {
        if (Boolean.TRUE.equals(running) && Boolean.TRUE.equals(other.running)) {
            return LONGER.compare(this, other) >= 0 ? this : other;
        }
        return Boolean.TRUE.equals(running) || running == null && !Boolean.TRUE.equals(other.running) ? this : other;
    }
}
