package io.disputetriage.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.Locale;
import java.util.Set;

/** {@code true} or {@code false}; unknown is left out. */
record Flag() implements Codec<Boolean> {
    private static final Set<String> TRUE = Set.of("true", "yes", "y", "on", "1");
    private static final Set<String> FALSE = Set.of("false", "no", "n", "off", "0");

    static final Flag FORM = new Flag();

    @Override
    public Boolean read(JsonNode node, Reading reading) {
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        String word = node.asText().strip().toLowerCase(Locale.ROOT);
        reading.mismatch(
                "true or false",
                node,
                TRUE.contains(word)
                        ? "Write true without quotes."
                        : FALSE.contains(word)
                                ? "Write false without quotes."
                                : "Write true or false without quotes, or leave it out if it is unknown.");
        return null;
    }

    @Override
    public JsonNode write(Boolean value) {
        return BooleanNode.valueOf(value);
    }
}
