package io.disputetriage.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.disputetriage.diagnostics.Suggestion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** One word of a fixed vocabulary. */
record EnumCodec<E>(List<String> words, Map<String, E> values, Function<E, String> spelling) implements Codec<E> {
    static <E extends Enum<E>> EnumCodec<E> of(Class<E> type) {
        return of(type, Enum::name);
    }

    /** Of words that no Java type has. */
    static EnumCodec<String> of(List<String> words) {
        Map<String, String> values = new HashMap<>();
        words.forEach(word -> values.put(word, word));
        return new EnumCodec<>(words, values, Function.identity());
    }

    /** Of words that JSON spells in another way than Java. */
    static <E extends Enum<E>> EnumCodec<E> of(Class<E> type, Function<E, String> spelling) {
        Map<String, E> values = new HashMap<>();
        for (E value : type.getEnumConstants()) {
            values.put(spelling.apply(value), value);
        }
        return new EnumCodec<>(Stream.of(type.getEnumConstants()).map(spelling).toList(), values, spelling);
    }

    @Override
    public E read(JsonNode node, Reading reading) {
        if (!node.isTextual()) {
            reading.mismatch("A word", node, "One of: " + String.join(", ", words));
            return null;
        }
        E value = values.get(node.textValue());
        if (value == null) {
            reading.fault(
                    "Unknown word " + Quote.of(node.textValue()) + ".", () -> Suggestion.hint(node.textValue(), words));
        }
        return value;
    }

    @Override
    public JsonNode write(E value) {
        return TextNode.valueOf(spelling.apply(value));
    }
}
