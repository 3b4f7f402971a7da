package io.disputetriage.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * Free text. A blank one says nothing and counts as absent.
 *
 * @param most code points
 * @param lines whether it may have several lines and tabs
 * @param personal whether it is about a person, so that it may have to be erased: a name, words of somebody, and what
 *     leads to either
 */
record Text(int most, boolean lines, boolean personal) implements Codec<String> {
    /** A single line about goods, carriers, or of the seller's own numbering. */
    static final Text PLAIN_LINE = new Text(2_000, false, false);

    /** A single line about a person. */
    static final Text PERSONAL_LINE = new Text(2_000, false, true);

    @Override
    public String read(JsonNode node, Reading reading) {
        if (!node.isTextual()) {
            reading.mismatch("A string", node, node.isNumber() ? "Put the number in quotes." : null);
            return null;
        }
        String text = node.textValue();
        if (text.length() > most && text.codePointCount(0, text.length()) > most) {
            reading.fault("The text is too long.", "At most " + most + " characters.");
            return null;
        }
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) && !(lines && (c == '\n' || c == '\r' || c == '\t'))) {
                reading.fault(
                        String.format("The text has a control character, U+%04X, at index %d.", (int) c, i),
                        lines ? "Only line breaks and tabs are allowed." : "Take it out; this text is a single line.");
                return null;
            }
            if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    reading.fault(
                            "The text has half of a surrogate pair at index " + i + ".", "Send whole characters.");
                    return null;
                }
                i++;
                blank = false;
            } else if (blank && !Character.isWhitespace(c)) {
                blank = false;
            }
        }
        return blank ? null : text;
    }

    @Override
    public JsonNode write(String value) {
        return TextNode.valueOf(value);
    }
}
