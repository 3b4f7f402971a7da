package io.disputetriage.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.function.Function;

/**
 * A string that stands for something else.
 *
 * @param wanted with its article, such as {@code "An instant"}
 * @param pattern that every such string matches, in the dialect of JSON Schema; some that match are still none
 * @param parse null where the text is not one
 * @param print parses to an equal value
 * @param hint how to mend a text that is not one
 */
record StringCodec<T>(
        String wanted,
        String pattern,
        Function<String, T> parse,
        Function<T, String> print,
        Function<String, String> hint)
        implements Codec<T> {
    private static final int LONGEST = 100;

    @Override
    public T read(JsonNode node, Reading reading) {
        if (!node.isTextual()) {
            reading.mismatch(wanted + " as a string", node, hint.apply(node.isNumber() ? node.asText() : ""));
            return null;
        }
        String text = node.textValue();
        T value = text.length() > LONGEST ? null : parse.apply(text);
        if (value == null) {
            reading.fault(
                    wanted + " is wanted here, not " + Quote.of(text) + ".",
                    () -> hint.apply(text.length() > LONGEST ? text.substring(0, LONGEST) : text));
        }
        return value;
    }

    @Override
    public JsonNode write(T value) {
        return TextNode.valueOf(print.apply(value));
    }
}
