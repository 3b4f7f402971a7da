package io.disputetriage.format;

import com.fasterxml.jackson.databind.JsonNode;
import io.disputetriage.diagnostics.Cut;

/** How a reader speaks of what it found: short, printable, and safe to send back. */
public final class Quote {
    private static final int LONGEST = 60;

    private Quote() {}

    /** The text in double quotes, cut after 60 characters, without anything that would not print. */
    static String of(String text) {
        boolean cut = text.length() > LONGEST;
        String shown = wellFormed(Cut.of(text, LONGEST));
        StringBuilder quoted = new StringBuilder("\"");
        shown.codePoints().forEach(c -> quoted.appendCodePoint(Character.isISOControl(c) ? '\uFFFD' : c));
        return quoted.append(cut ? "…\"" : "\"").toString();
    }

    /** The text cut after 60 characters, without anything that would not print. */
    public static String shown(String text) {
        String quoted = of(text);
        return quoted.substring(1, quoted.length() - 1);
    }

    /** The text with each half of a surrogate pair replaced: no writer of UTF-8 would take it. */
    static String wellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                StringBuilder mended = new StringBuilder();
                text.codePoints().forEach(c -> mended.appendCodePoint(c >= 0xD800 && c <= 0xDFFF ? '\uFFFD' : c));
                return mended.toString();
            }
        }
        return text;
    }

    static String typeOf(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> "a list";
            case OBJECT, POJO -> "an object";
            case BOOLEAN -> node.booleanValue() ? "true" : "false";
            case NUMBER -> "a number";
            case STRING, BINARY -> "a string";
            case NULL, MISSING -> "null";
        };
    }
}
