package io.disputetriage.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A date, and perhaps a time, as people of some country write it. */
final class LocalDateText {
    private static final String TIME =
            "(?:(?:T|,? +)(?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})(?::(?<second>[0-9]{2})(?:[.,][0-9]+)?)? *(?<half>[ap]m)?"
                    + " *(?<offset>Z|UTC|GMT|[+-][0-9]{2}:?[0-9]{2})?)?";
    private static final Pattern YEAR_FIRST = pattern("([0-9]{4})([-/.]?)([0-9]{1,2})\\2([0-9]{1,2})");
    private static final Pattern YEAR_LAST = pattern("([0-9]{1,2})([-/.] ?)([0-9]{1,2})\\2([0-9]{4})");
    private static final Pattern NAMED = pattern("([0-9]{1,2})[. -]*([a-z]{3,9})[., -]*([0-9]{4})");
    private static final Pattern NAME_FIRST = pattern("([a-z]{3,9})[. ]*([0-9]{1,2})[, ]+([0-9]{4})");

    private LocalDateText() {}

    /**
     * What the text may mean, as RFC 3339: a day each, or an instant each if it has a time, in UTC unless it says an
     * offset. More than one where the order of day and month can't be told; none if it is no date.
     */
    static List<String> meanings(String text) {
        String plain = text.strip();
        return Stream.of(
                        meanings(YEAR_FIRST.matcher(plain), each -> List.of(day(each, 1, 3, 4))),
                        meanings(YEAR_LAST.matcher(plain), LocalDateText::yearLast),
                        meanings(NAMED.matcher(plain), each -> List.of(day(each, 3, 2, 1))),
                        meanings(NAME_FIRST.matcher(plain), each -> List.of(day(each, 3, 1, 2))))
                .flatMap(List::stream)
                .distinct()
                .filter(each -> Rfc3339.day(each) != null || each.length() >= 20 && Rfc3339.instant(each) != null)
                .toList();
    }

    private interface Days {
        List<Optional<LocalDate>> of(Matcher matcher);
    }

    private static List<String> meanings(Matcher matcher, Days days) {
        return matcher.matches()
                ? days.of(matcher).stream()
                        .flatMap(Optional::stream)
                        .map(day -> day + time(matcher))
                        .toList()
                : List.of();
    }

    /** With points the day comes first everywhere; with strokes it depends on the country. */
    private static List<Optional<LocalDate>> yearLast(Matcher matcher) {
        Optional<LocalDate> dayFirst = day(matcher, 4, 3, 1);
        return matcher.group(2).startsWith(".") ? List.of(dayFirst) : List.of(day(matcher, 4, 1, 3), dayFirst);
    }

    private static Optional<LocalDate> day(Matcher matcher, int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(matcher.group(year)),
                    month(matcher.group(month)),
                    Integer.parseInt(matcher.group(day))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** 0, which is no month, for a word that names none. */
    private static int month(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Integer.parseInt(text);
        }
        return Stream.of(Month.values())
                .filter(month -> month.name().startsWith(text.toUpperCase(Locale.ROOT)))
                .mapToInt(Month::getValue)
                .findFirst()
                .orElse(0);
    }

    private static String time(Matcher matcher) {
        if (matcher.group("hour") == null) {
            return "";
        }
        int hour = Integer.parseInt(matcher.group("hour"));
        if (matcher.group("half") != null) {
            hour = hour % 12 + (matcher.group("half").equalsIgnoreCase("pm") ? 12 : 0);
        }
        String second = matcher.group("second") == null ? "00" : matcher.group("second");
        return String.format(Locale.ROOT, "T%02d:%s:%s%s", hour, matcher.group("minute"), second, offset(matcher));
    }

    private static String offset(Matcher matcher) {
        String offset = matcher.group("offset");
        if (offset == null || Character.isLetter(offset.charAt(0))) {
            return "Z";
        }
        return offset.substring(0, 3) + ":" + offset.substring(offset.length() - 2);
    }

    private static Pattern pattern(String day) {
        return Pattern.compile(day + TIME, Pattern.CASE_INSENSITIVE);
    }
}
