package io.disputetriage.decision;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/** How values are written in sentences. */
final class Texts {
    private Texts() {}

    /** {@code 2026-03-27} at midnight UTC, else {@code 2026-03-27 09:00 UTC}. */
    static String instant(Instant instant) {
        ZonedDateTime utc = instant.atZone(ZoneOffset.UTC);
        String day = utc.toLocalDate().toString();
        if (utc.getHour() == 0 && utc.getMinute() == 0) {
            return day;
        }
        return day + " " + two(utc.getHour()) + ":" + two(utc.getMinute()) + " UTC";
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
