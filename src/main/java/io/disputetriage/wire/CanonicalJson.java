package io.disputetriage.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.erdtman.jcs.NumberToJSON;

/** RFC 8785 text of a tree. Direct, because the library would parse the text again; a test holds the two equal. */
final class CanonicalJson {
    private static final long EXACT = 1L << 53;

    private CanonicalJson() {}

    static String of(JsonNode tree) {
        StringBuilder out = new StringBuilder(2_048);
        write(tree, out);
        return out.toString();
    }

    private static void write(JsonNode node, StringBuilder out) {
        switch (node.getNodeType()) {
            case OBJECT -> object(node, out);
            case ARRAY -> {
                char before = '[';
                for (JsonNode entry : node) {
                    out.append(before);
                    write(entry, out);
                    before = ',';
                }
                out.append(before == '[' ? "[]" : "]");
            }
            case STRING -> string(node.textValue(), out);
            case NUMBER -> number(node, out);
            default -> out.append(node.asText());
        }
    }

    private static void object(JsonNode node, StringBuilder out) {
        List<String> names = new ArrayList<>(node.size());
        node.fieldNames().forEachRemaining(names::add);
        // String's own order is by UTF-16 units, as RFC 8785 wants it.
        names.sort(null);
        char before = '{';
        for (String name : names) {
            out.append(before);
            string(name, out);
            out.append(':');
            write(node.get(name), out);
            before = ',';
        }
        out.append(before == '{' ? "{}" : "}");
    }

    private static void number(JsonNode node, StringBuilder out) {
        if (node.canConvertToExactIntegral() && node.canConvertToLong() && Math.abs(node.longValue()) <= EXACT) {
            out.append(node.longValue());
            return;
        }
        try {
            out.append(NumberToJSON.serializeNumber(node.doubleValue()));
        } catch (IOException e) {
            throw new UncheckedIOException("Not a number of JSON: " + node, e);
        }
    }

    private static void string(String text, StringBuilder out) {
        out.append('"');
        int plain = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 || c == '"' || c == '\\') {
                escape(c, out.append(text, plain, i));
                plain = i + 1;
            }
        }
        if (plain == 0) {
            out.append(text);
        } else {
            out.append(text, plain, text.length());
        }
        out.append('"');
    }

    private static void escape(char c, StringBuilder out) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> out.append(String.format("\\u%04x", (int) c));
        }
    }
}
