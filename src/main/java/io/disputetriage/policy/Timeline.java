package io.disputetriage.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * The values of one key. Of the rows in force on a day the one that began last counts: a row with an end lies over the
 * rows before it, and when it has ended, they hold again.
 */
final class Timeline<V> {
    private final long[] from;
    private final long[] until;
    private final List<V> values;

    /** From entries that are sorted by their first day. */
    Timeline(List<Entry<V>> entries) {
        from = new long[entries.size()];
        until = new long[entries.size()];
        values = entries.stream().map(Entry::value).toList();
        for (int i = 0; i < from.length; i++) {
            Validity validity = entries.get(i).validity();
            from[i] = start(validity.from());
            until[i] = validity.until() == null
                    ? Long.MAX_VALUE
                    : start(validity.until().plusDays(1));
        }
    }

    /** The value in force, or null. */
    V at(Instant instant) {
        long second = instant.getEpochSecond();
        for (int i = from.length - 1; i >= 0; i--) {
            if (second >= from[i] && second < until[i]) {
                return values.get(i);
            }
        }
        return null;
    }

    /** The value in force; before the first row, the first. Null only in a gap, which required keys must not have. */
    V atOrFirst(Instant instant) {
        return instant.getEpochSecond() < from[0] ? values.get(0) : at(instant);
    }

    private static long start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    }

    /** One dated value and the line it stands on. */
    record Entry<V>(Validity validity, V value, int line) {}
}
