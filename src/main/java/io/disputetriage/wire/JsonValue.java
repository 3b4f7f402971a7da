package io.disputetriage.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.disputetriage.facts.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/** The single values that decisions are made of, in JSON. */
final class JsonValue {
    private JsonValue() {}

    static JsonNode of(Object value) {
        if (value == null) {
            return NullNode.instance;
        } else if (value instanceof String text) {
            return TextNode.valueOf(text);
        } else if (value instanceof Enum<?> word) {
            return TextNode.valueOf(word.name());
        } else if (value instanceof Integer number) {
            return IntNode.valueOf(number);
        } else if (value instanceof Boolean flag) {
            return BooleanNode.valueOf(flag);
        } else if (value instanceof Instant instant) {
            return TextNode.valueOf(instant.toString());
        } else if (value instanceof Duration duration) {
            return TextNode.valueOf(of(duration));
        } else if (value instanceof Money money) {
            return JsonNodeFactory.instance
                    .objectNode()
                    .put("amount", money.amount().toPlainString())
                    .put("currency", money.currency().getCurrencyCode());
        } else if (value instanceof Collection<?> list) {
            ArrayNode node = JsonNodeFactory.instance.arrayNode(list.size());
            list.forEach(entry -> node.add(of(entry)));
            return node;
        }
        throw new IllegalArgumentException("No form in JSON for " + value.getClass());
    }

    /** Whole days as days: P1D is how people write "daily", and what PT24H means to them. */
    private static String of(Duration duration) {
        boolean wholeDays = !duration.isZero() && duration.equals(Duration.ofDays(duration.toDays()));
        return wholeDays ? "P" + duration.toDays() + "D" : duration.toString();
    }
}
