package io.disputetriage.decision;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.stream.Collectors;

/** How values are written in sentences. */
public final class Texts {
    private Texts() {}

    /** A deadline, in its whole minute: {@code 2026-03-27 00:00 UTC}. */
    public static String instant(Instant instant) {
        StringBuilder text = new StringBuilder();
        append(text, instant.truncatedTo(ChronoUnit.MINUTES));
        return text.toString();
    }

    /** {@code 2026-03-27 09:00 UTC}: a bare day would leave open when it ends, and where. */
    static void append(StringBuilder text, Instant instant) {
        ZonedDateTime utc = instant.atZone(ZoneOffset.UTC);
        text.append(utc.toLocalDate()).append(' ');
        twoDigits(text, utc.getHour()).append(':');
        twoDigits(text, utc.getMinute()).append(" UTC");
    }

    /** How long ago, in the largest whole unit: {@code 3 days}. */
    static String since(Instant past, Instant now) {
        Duration gone = Duration.between(past, now);
        if (gone.toDays() > 0) {
            return count(gone.toDays(), "day");
        }
        return gone.toHours() > 0 ? count(gone.toHours(), "hour") : count(Math.max(1, gone.toMinutes()), "minute");
    }

    static String list(Collection<? extends Enum<?>> words) {
        return words.stream().map(Enum::name).collect(Collectors.joining(", "));
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }

    private static StringBuilder twoDigits(StringBuilder text, int number) {
        return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
