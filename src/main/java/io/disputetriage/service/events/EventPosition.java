package io.disputetriage.service.events;

import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the order in which events are told, over all cases.
 *
 * @param transaction in which the event was written; those of one case follow each other in its order
 * @param event tells those of one transaction apart
 */
public record EventPosition(long transaction, UUID event) implements Comparable<EventPosition> {
    /** Before every event. */
    public static final EventPosition BEGIN = new EventPosition(0, new UUID(0, 0));

    private static final Pattern TEXT = Pattern.compile("([0-9]{1,18})-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    /** What {@link #toString} gave out, or {@code 0} for the begin; empty if it is neither. */
    public static Optional<EventPosition> read(String text) {
        if (text.equals("0")) {
            return Optional.of(BEGIN);
        }
        Matcher parts = TEXT.matcher(text);
        return parts.matches()
                ? Optional.of(new EventPosition(Long.parseLong(parts.group(1)), UUID.fromString(parts.group(2))))
                : Optional.empty();
    }

    @Override
    public int compareTo(EventPosition other) {
        return Comparator.comparingLong(EventPosition::transaction)
                // As the database orders them: as digits.
                .thenComparing(position -> position.event().toString())
                .compare(this, other);
    }

    @Override
    public String toString() {
        return transaction + "-" + event;
    }
}
