package io.disputetriage.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.disputetriage.diagnostics.Suggestion;
import io.disputetriage.facts.Platform;
import java.util.List;

/** A platform, which is judged by those that the reading goes by: another ruleset lists others. */
record PlatformWord() implements Codec<String> {
    static final PlatformWord FORM = new PlatformWord();

    @Override
    public String read(JsonNode node, Reading reading) {
        List<String> listed = reading.platforms();
        if (!node.isTextual()) {
            reading.mismatch("A word", node, listed.isEmpty() ? null : "One of: " + String.join(", ", listed));
            return null;
        }
        String word = node.textValue();
        if (listed.isEmpty() ? Platform.FORM.matcher(word).matches() : listed.contains(word)) {
            return word;
        }
        reading.fault(
                "Unknown word " + Quote.of(word) + ".",
                () -> listed.isEmpty() ? "A word in capitals, such as EBAY." : Suggestion.hint(word, listed));
        return null;
    }

    @Override
    public JsonNode write(String value) {
        return TextNode.valueOf(value);
    }
}
