package io.disputetriage.decision;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** How values are written in sentences. */
final class Texts {
    private Texts() {}

    /** A deadline: as {@link #append} writes it, where the whole first minute of a day is its midnight. */
    static String instant(Instant instant) {
        StringBuilder text = new StringBuilder();
        append(text, instant.truncatedTo(ChronoUnit.MINUTES));
        return text.toString();
    }

    /** {@code 2026-03-27} for a midnight of UTC, else {@code 2026-03-27 09:00 UTC}. */
    static void append(StringBuilder text, Instant instant) {
        ZonedDateTime utc = instant.atZone(ZoneOffset.UTC);
        text.append(utc.toLocalDate());
        if (utc.toLocalTime().toSecondOfDay() != 0) {
            text.append(' ');
            twoDigits(text, utc.getHour()).append(':');
            twoDigits(text, utc.getMinute()).append(" UTC");
        }
    }

    private static StringBuilder twoDigits(StringBuilder text, int number) {
        return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
