package io.disputetriage.decision.messages;

import io.disputetriage.facts.Moment;
import io.disputetriage.facts.Money;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** How values are written in a language. The same on every machine and JDK. */
record ValueText(Phrases phrases, Language language) {
    private static final int GROUP = 3;

    /** Of a value that is known. */
    String of(MessageValue.Form form, Object value) {
        return switch (form) {
            case TEXT -> PlainText.of(value.toString());
            case MASKED_NAME -> masked(PlainText.of(value.toString()));
            case INSTANT -> value instanceof Moment moment ? end(moment) : instant((Instant) value, ZoneOffset.UTC);
            case DAY -> day(value);
            case DAYS -> days((Integer) value);
            case MONEY -> money((Money) value);
            case EVIDENCE, CHOICE, REMEDY, FORM, ASK, SERVICE, KIND -> words(form, value);
        };
    }

    /** {@code J*** S***}: whoever signed may be a stranger to the reader. */
    private static String masked(String name) {
        return List.of(name.split(" ")).stream()
                .map(part -> part.substring(0, part.offsetByCodePoints(0, 1)) + "***")
                .collect(Collectors.joining(" "));
    }

    private String words(MessageValue.Form form, Object value) {
        Collection<?> words = value instanceof Collection<?> several ? several : List.of(value);
        return words.stream()
                .map(word -> phrases.of(Phrases.group(form), word.toString(), language))
                .collect(Collectors.joining(language.betweenWords()));
    }

    private String days(int count) {
        String noun = phrases.of(Phrases.DAY, language.plural(count), language);
        return count + language.betweenSentences() + noun;
    }

    private String end(Moment moment) {
        return instant(moment.lastSecond(null), moment.zoneOr(null));
    }

    private String instant(Instant instant, ZoneId zone) {
        ZonedDateTime at = instant.atZone(zone);
        return date(at) + language.beforeTime() + twoDigits(at.getHour()) + ":" + twoDigits(at.getMinute()) + " "
                + name(zone);
    }

    private String day(Object value) {
        if (value instanceof Moment.Day day) {
            return date(day.date().atStartOfDay(day.zoneOr(null))) + " (" + name(day.zoneOr(null)) + ")";
        }
        Instant instant = value instanceof Moment.At at ? at.instant() : (Instant) value;
        return date(instant.atZone(ZoneOffset.UTC)) + " (UTC)";
    }

    private static String name(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    private String date(ZonedDateTime at) {
        return language.date()
                .replace("%d", language.dayOfMonth(at.getDayOfMonth()))
                .replace("%m", phrases.of(Phrases.MONTH, String.valueOf(at.getMonthValue()), language))
                .replace("%y", String.valueOf(at.getYear()));
    }

    private static String twoDigits(int number) {
        return (number < 10 ? "0" : "") + number;
    }

    /** With the currency's code, never a symbol alone: a dollar is many currencies. */
    private String money(Money money) {
        String[] parts = money.amount().toPlainString().split("\\.");
        StringBuilder whole = new StringBuilder(parts[0]);
        for (int at = whole.length() - GROUP; at > 0; at -= GROUP) {
            whole.insert(at, language.grouping());
        }
        return whole + (parts.length > 1 ? language.decimal() + parts[1] : "") + " "
                + money.currency().getCurrencyCode();
    }
}
