package io.disputetriage.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.disputetriage.facts.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** The single values that decisions are made of, in JSON. */
public final class JsonValue {
    private JsonValue() {}

    /** The value as a tree. Throws for what no decision holds. */
    public static JsonNode of(Object value) {
        Object plain = plain(value);
        if (plain == null) {
            return NullNode.instance;
        } else if (plain instanceof String text) {
            return TextNode.valueOf(text);
        } else if (plain instanceof Integer number) {
            return IntNode.valueOf(number);
        } else if (plain instanceof Boolean flag) {
            return BooleanNode.valueOf(flag);
        } else if (plain instanceof Map<?, ?> object) {
            ObjectNode node = JsonNodeFactory.instance.objectNode();
            object.forEach((name, inside) -> node.set((String) name, of(inside)));
            return node;
        }
        ArrayNode node = JsonNodeFactory.instance.arrayNode();
        ((Collection<?>) plain).forEach(entry -> node.add(of(entry)));
        return node;
    }

    /** The value as null, String, Integer, Boolean, a collection of such, or a map of names in their order to such. */
    static Object plain(Object value) {
        if (value == null || value instanceof String || value instanceof Integer || value instanceof Boolean) {
            return value;
        } else if (value instanceof Enum<?> word) {
            return word.name();
        } else if (value instanceof Instant instant) {
            return Rfc3339.text(instant);
        } else if (value instanceof Duration duration) {
            return of(duration);
        } else if (value instanceof Money money) {
            Map<String, Object> inOrder = new TreeMap<>();
            inOrder.put("amount", money.amount().toPlainString());
            inOrder.put("currency", money.currency().getCurrencyCode());
            return inOrder;
        } else if (value instanceof Collection<?> || value instanceof Map<?, ?>) {
            return value;
        }
        throw new IllegalArgumentException("No form in JSON for " + value.getClass());
    }

    /** Whole days as days: P1D is how people write "daily", and what PT24H means to them. */
    private static String of(Duration duration) {
        boolean wholeDays = !duration.isZero() && duration.equals(Duration.ofDays(duration.toDays()));
        return wholeDays ? "P" + duration.toDays() + "D" : duration.toString();
    }
}
