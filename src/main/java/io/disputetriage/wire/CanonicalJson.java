package io.disputetriage.wire;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * RFC 8785 text, written from the values without a tree in between. Whoever writes an object gives its names in
 * their order, each of plain ASCII; tests hold the whole equal to what the reference library makes of it.
 */
final class CanonicalJson {
    private final StringBuilder out = new StringBuilder(8_192);

    CanonicalJson open() {
        separate();
        out.append('{');
        return this;
    }

    CanonicalJson close() {
        out.append('}');
        return this;
    }

    CanonicalJson name(String name) {
        separate();
        out.append('"').append(name).append("\":");
        return this;
    }

    /** A value of the kinds that {@link JsonValue} knows. */
    CanonicalJson field(String name, Object value) {
        name(name);
        value(value);
        return this;
    }

    /** A list of objects, the inside of each written by {@code write}. */
    <T> CanonicalJson each(String name, List<T> all, BiConsumer<CanonicalJson, T> write) {
        name(name);
        out.append('[');
        for (T one : all) {
            open();
            write.accept(this, one);
            close();
        }
        out.append(']');
        return this;
    }

    /** An object of such values; {@code values} is in the order of its names. */
    CanonicalJson object(String name, Map<String, ?> values) {
        name(name).open();
        values.forEach(this::field);
        return close();
    }

    String text() {
        return out.toString();
    }

    private void value(Object value) {
        Object plain = JsonValue.plain(value);
        if (plain instanceof String text) {
            string(text);
        } else if (plain instanceof Collection<?> list) {
            out.append('[');
            for (Object entry : list) {
                separate();
                value(entry);
            }
            out.append(']');
        } else if (plain instanceof Map<?, ?> object) {
            open();
            object.forEach((name, inside) -> field((String) name, inside));
            close();
        } else {
            // null, a flag, or a whole number small enough to be exact.
            out.append(plain);
        }
    }

    /** No value ends in one of the characters after which nothing separates. */
    private void separate() {
        char last = out.isEmpty() ? '{' : out.charAt(out.length() - 1);
        if (last != '{' && last != '[' && last != ':' && last != ',') {
            out.append(',');
        }
    }

    private void string(String text) {
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
