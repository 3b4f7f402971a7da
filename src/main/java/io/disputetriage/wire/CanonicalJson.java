package io.disputetriage.wire;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * RFC 8785 text in UTF-8, written from the values without a tree or a string in between. Whoever writes an object
 * gives its names in their order, each of plain ASCII; tests hold the whole equal to what the reference library makes
 * of it.
 */
final class CanonicalJson {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_PER_CHAR = 6;

    private byte[] out = new byte[6_144];
    private int end;

    CanonicalJson open() {
        separate();
        return raw('{');
    }

    CanonicalJson close() {
        return raw('}');
    }

    CanonicalJson name(String name) {
        separate();
        string(name);
        return raw(':');
    }

    /** A value of the kinds that {@link JsonValue} knows. */
    CanonicalJson field(String name, Object value) {
        name(name);
        value(value);
        return this;
    }

    /** A list of objects, the inside of each written by {@code write}. */
    <T> CanonicalJson each(String name, List<T> all, BiConsumer<CanonicalJson, T> write) {
        name(name).raw('[');
        for (T one : all) {
            open();
            write.accept(this, one);
            close();
        }
        return raw(']');
    }

    /** An object of such values; {@code values} is in the order of its names. */
    CanonicalJson object(String name, Map<String, ?> values) {
        name(name).open();
        values.forEach(this::field);
        return close();
    }

    byte[] bytes() {
        return Arrays.copyOf(out, end);
    }

    String text() {
        return new String(out, 0, end, StandardCharsets.UTF_8);
    }

    private void value(Object value) {
        if (value instanceof String text) {
            string(text);
        } else if (value instanceof Instant instant) {
            string(Rfc3339.text(instant));
        } else if (value instanceof Collection<?> list) {
            raw('[');
            for (Object entry : list) {
                separate();
                value(entry);
            }
            raw(']');
        } else if (value instanceof Map<?, ?> object) {
            open();
            object.forEach((name, inside) -> field((String) name, inside));
            close();
        } else if (value == null || value instanceof Integer || value instanceof Boolean) {
            // A flag, or a whole number small enough to be exact.
            ascii(String.valueOf(value));
        } else {
            value(JsonValue.plain(value));
        }
    }

    /** No value ends in one of the characters after which nothing separates. */
    private void separate() {
        byte last = end == 0 ? (byte) '{' : out[end - 1];
        if (last != '{' && last != '[' && last != ':' && last != ',') {
            raw(',');
        }
    }

    private CanonicalJson raw(char c) {
        room(1);
        out[end++] = (byte) c;
        return this;
    }

    private void ascii(String text) {
        room(text.length());
        for (int i = 0; i < text.length(); i++) {
            out[end++] = (byte) text.charAt(i);
        }
    }

    private void string(String text) {
        int length = text.length();
        room(LONGEST_PER_CHAR * length + 2);
        byte[] to = out;
        int at = end;
        to[at++] = '"';
        int plain = 0;
        for (; plain < length; plain++) {
            char c = text.charAt(plain);
            if (c < 0x20 || c >= 0x80 || c == '"' || c == '\\') {
                break;
            }
            to[at++] = (byte) c;
        }
        end = at;
        if (plain < length) {
            rest(text, plain);
        }
        out[end++] = '"';
    }

    /** What is not all plain ASCII, from the first such character on. */
    private void rest(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 || c == '"' || c == '\\') {
                escape(c);
            } else if (c < 0x80) {
                out[end++] = (byte) c;
            } else {
                int letter = text.codePointAt(i);
                for (byte one : Character.toString(letter).getBytes(StandardCharsets.UTF_8)) {
                    out[end++] = one;
                }
                i += Character.charCount(letter) - 1;
            }
        }
    }

    private void escape(char c) {
        out[end++] = '\\';
        switch (c) {
            case '\b' -> out[end++] = 'b';
            case '\f' -> out[end++] = 'f';
            case '\n' -> out[end++] = 'n';
            case '\r' -> out[end++] = 'r';
            case '\t' -> out[end++] = 't';
            case '"', '\\' -> out[end++] = (byte) c;
            default -> {
                out[end++] = 'u';
                out[end++] = '0';
                out[end++] = '0';
                out[end++] = HEX[c >> 4];
                out[end++] = HEX[c & 15];
            }
        }
    }

    private void room(int bytes) {
        if (end + bytes > out.length) {
            out = Arrays.copyOf(out, Math.max(2 * out.length, end + bytes));
        }
    }
}
