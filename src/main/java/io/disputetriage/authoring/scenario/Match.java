package io.disputetriage.authoring.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Whether an expected value allows a found one: an object allows more fields, a list allows more
 * entries, a single word allows a list of it alone, a bare date allows any instant of that UTC day, and money and numbers compare by value.
 */
final class Match {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private Match() {}

    static boolean matches(JsonNode expected, JsonNode found) {
        if (isAbsent(expected) || isAbsent(found)) {
            return isAbsent(expected) && isAbsent(found);
        }
        if (expected.isValueNode() && found.isArray()) {
            return found.size() == 1 && matches(expected, found.get(0));
        }
        if (isMoney(expected) && isMoney(found)) {
            return expected.get("currency").equals(found.get("currency"))
                    && amount(expected).isPresent()
                    && amount(expected).equals(amount(found));
        }
        if (expected.isObject()) {
            return found.isObject()
                    && expected.properties().stream()
                            .allMatch(field -> matches(field.getValue(), found.get(field.getKey())));
        }
        if (expected.isArray()) {
            return found.isArray() && stream(expected).allMatch(wanted -> contains(found, wanted));
        }
        if (expected.isNumber()) {
            return found.isNumber() && expected.decimalValue().compareTo(found.decimalValue()) == 0;
        }
        return expected.equals(found) || expected.isTextual() && found.isTextual() && sameTime(expected, found);
    }

    static boolean contains(JsonNode list, JsonNode wanted) {
        return stream(list).anyMatch(entry -> matches(wanted, entry));
    }

    private static boolean sameTime(JsonNode expected, JsonNode found) {
        Optional<Instant> instant = instant(found.textValue());
        if (instant.isEmpty()) {
            return false;
        }
        String text = expected.textValue();
        return DAY.matcher(text).matches()
                ? day(text).equals(Optional.of(LocalDate.ofInstant(instant.get(), ZoneOffset.UTC)))
                : instant(text).equals(instant);
    }

    static boolean isDay(String text) {
        return DAY.matcher(text).matches() && day(text).isPresent();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException notAnInstant) {
            return Optional.empty();
        }
    }

    private static boolean isMoney(JsonNode node) {
        return node.isObject() && node.size() == 2 && node.has("amount") && node.has("currency");
    }

    private static Optional<BigDecimal> amount(JsonNode money) {
        try {
            return Optional.of(new BigDecimal(money.get("amount").asText()).stripTrailingZeros());
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static boolean isAbsent(JsonNode node) {
        return node == null || node.isNull() || node.isMissingNode();
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
