package io.disputetriage.decision;

import io.disputetriage.facts.Case;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.Moment;
import io.disputetriage.facts.ReturnCondition;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The text of a reason with its {@code {placeholders}}, read once and filled for each case. */
public final class ReasonText {
    private final List<Object> parts;
    private final List<String> unknown;

    private ReasonText(List<Object> parts, List<String> unknown) {
        this.parts = parts;
        this.unknown = unknown;
    }

    /** Reads a text; a brace that doesn't close, or an unknown path, is listed by {@link #unknown()}. */
    public static ReasonText of(String text) {
        List<Object> parts = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        int at = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
            int close = text.indexOf('}', open);
            if (close < 0) {
                unknown.add(text.substring(open + 1));
                break;
            }
            parts.add(text.substring(at, open));
            String path = text.substring(open + 1, close);
            if (Placeholders.paths().contains(path)) {
                parts.add(Placeholders.value(path));
            } else {
                unknown.add(path);
            }
            at = close + 1;
        }
        parts.add(text.substring(at));
        return new ReasonText(parts, unknown);
    }

    /** What stands in braces and is not a path of {@link Placeholders}. */
    public List<String> unknown() {
        return List.copyOf(unknown);
    }

    /** The text with the values of a case; what is not known prints as "unknown". */
    public String fill(Case facts) {
        if (parts.size() == 1) {
            return (String) parts.get(0);
        }
        StringBuilder text = new StringBuilder();
        for (Object part : parts) {
            if (part instanceof String literal) {
                text.append(literal);
            } else {
                @SuppressWarnings("unchecked")
                Function<Case, Object> value = (Function<Case, Object>) part;
                append(text, value.apply(facts));
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, Object value) {
        if (value == null) {
            text.append("unknown");
        } else if (value instanceof Instant instant) {
            Texts.append(text, instant);
        } else if (value instanceof Moment moment) {
            append(text, moment instanceof Moment.At at ? at.instant() : endOf((Moment.Day) moment));
        } else if (value instanceof ReturnCondition condition) {
            text.append(
                    condition == ReturnCondition.OTHER_ITEM
                            ? "another item"
                            : condition.name().toLowerCase(Locale.ROOT));
        } else if (value instanceof Kind kind) {
            text.append(kind.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        } else if (value instanceof Boolean yes) {
            text.append(yes ? "yes" : "no");
        } else if (value instanceof BigDecimal number) {
            text.append(number.toPlainString());
        } else if (value instanceof Duration duration) {
            appendDuration(text, duration);
        } else if (value instanceof Collection<?> words) {
            appendAll(text, words);
        } else {
            text.append(value);
        }
    }

    /** A bare date would leave open whether its day still counts, and where. */
    private static String endOf(Moment.Day day) {
        return "the end of " + day.date() + (day.zone() == null ? " in the platform's zone" : ", " + day.zone());
    }

    private static void appendDuration(StringBuilder text, Duration duration) {
        boolean days = duration.toHours() % 24 == 0 && !duration.isZero();
        long count = days ? duration.toDays() : duration.toHours();
        text.append(count).append(days ? " day" : " hour").append(count == 1 ? "" : "s");
    }

    private static void appendAll(StringBuilder text, Collection<?> words) {
        if (words.isEmpty()) {
            text.append("none");
            return;
        }
        String separator = "";
        for (Object word : words) {
            text.append(separator);
            append(text, word);
            separator = ", ";
        }
    }
}
