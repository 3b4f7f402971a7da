package io.disputetriage.format;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Instants and days as RFC 3339 writes them. By hand, because the JDK's own parsers throw on a wrong
 * text, and take texts that RFC 3339 does not.
 */
public final class Rfc3339 {
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2200;
    private static final long FIRST = Instant.parse("1970-01-01T00:00:00Z").getEpochSecond();
    private static final long END = Instant.parse("2201-01-01T00:00:00Z").getEpochSecond();

    private static final int SECONDS_OF_DAY = 86_400;

    private Rfc3339() {}

    /** Null unless the text is an instant with an offset, from 1970 to 2200. */
    public static Instant instant(String text) {
        int length = text.length();
        if (length < 20 || (text.charAt(10) | 0x20) != 't' || text.charAt(13) != ':' || text.charAt(16) != ':') {
            return null;
        }
        long day = epochDay(text);
        int hour = number(text, 11, 2);
        int minute = number(text, 14, 2);
        int second = number(text, 17, 2);
        if (day == Long.MIN_VALUE || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
            return null;
        }
        int at = 19;
        int nanos = 0;
        if (text.charAt(at) == '.') {
            int digits = 0;
            while (++at < length && isDigit(text.charAt(at))) {
                digits++;
                nanos = digits <= 9 ? 10 * nanos + text.charAt(at) - '0' : nanos;
            }
            if (digits == 0 || digits > 9) {
                return null;
            }
            for (; digits < 9; digits++) {
                nanos *= 10;
            }
        }
        int offset = offsetMinutes(text, at);
        if (offset == Integer.MIN_VALUE) {
            return null;
        }
        long seconds = day * 86_400 + hour * 3_600L + (minute - offset) * 60L + second;
        return seconds < FIRST || seconds >= END ? null : Instant.ofEpochSecond(seconds, nanos);
    }

    /** What {@link Instant#toString} writes, without its formatter, which takes longer than most rules. */
    static String text(Instant instant) {
        long second = instant.getEpochSecond();
        if (instant.getNano() != 0 || second < FIRST || second >= END) {
            return instant.toString();
        }
        LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(second, SECONDS_OF_DAY));
        int time = Math.floorMod(second, SECONDS_OF_DAY);
        byte[] text = "0000-00-00T00:00:00Z".getBytes(StandardCharsets.ISO_8859_1);
        put(text, 0, day.getYear() / 100);
        put(text, 2, day.getYear() % 100);
        put(text, 5, day.getMonthValue());
        put(text, 8, day.getDayOfMonth());
        put(text, 11, time / 3_600);
        put(text, 14, time / 60 % 60);
        put(text, 17, time % 60);
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    private static void put(byte[] text, int at, int number) {
        text[at] = (byte) ('0' + number / 10);
        text[at + 1] = (byte) ('0' + number % 10);
    }

    /** Null unless the text is a calendar day from 1970 to 2200. */
    static LocalDate day(String text) {
        long day = text.length() == 10 ? epochDay(text) : Long.MIN_VALUE;
        return day == Long.MIN_VALUE ? null : LocalDate.ofEpochDay(day);
    }

    private static long epochDay(String text) {
        if (text.charAt(4) != '-' || text.charAt(7) != '-') {
            return Long.MIN_VALUE;
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 2);
        int day = number(text, 8, 2);
        // One year of room on either side: the offset decides which year it is.
        boolean valid = year >= FIRST_YEAR - (text.length() == 10 ? 0 : 1)
                && year <= LAST_YEAR + (text.length() == 10 ? 0 : 1)
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
        return valid ? LocalDate.of(year, month, day).toEpochDay() : Long.MIN_VALUE;
    }

    private static int offsetMinutes(String text, int at) {
        int rest = text.length() - at;
        if (rest == 1 && (text.charAt(at) | 0x20) == 'z') {
            return 0;
        }
        if (rest != 6 || (text.charAt(at) != '+' && text.charAt(at) != '-') || text.charAt(at + 3) != ':') {
            return Integer.MIN_VALUE;
        }
        int hours = number(text, at + 1, 2);
        int minutes = number(text, at + 4, 2);
        if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) {
            return Integer.MIN_VALUE;
        }
        return (text.charAt(at) == '-' ? -1 : 1) * (60 * hours + minutes);
    }

    /** -1 unless all are ASCII digits. */
    private static int number(String text, int from, int digits) {
        int number = 0;
        for (int i = from; i < from + digits; i++) {
            if (!isDigit(text.charAt(i))) {
                return -1;
            }
            number = 10 * number + text.charAt(i) - '0';
        }
        return number;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
