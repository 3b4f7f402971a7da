package io.disputetriage.format;

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
    private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TRUE = "true".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FALSE = "false".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_PER_BYTE = 6;

    private static final int USUAL_BYTES = 6_144;
    private static final int MOST_KEPT_BYTES = 1 << 16;
    private static final ThreadLocal<CanonicalJson> WRITERS =
            ThreadLocal.withInitial(() -> new CanonicalJson(USUAL_BYTES));

    private byte[] out;
    private int end;

    private CanonicalJson(int bytes) {
        out = new byte[bytes];
    }

    /** This thread's writer, empty. Its text is to be taken before anything else asks for it. */
    static CanonicalJson empty() {
        CanonicalJson json = WRITERS.get();
        json.end = 0;
        if (json.out.length > MOST_KEPT_BYTES) {
            json.out = new byte[USUAL_BYTES];
        }
        return json;
    }

    CanonicalJson open() {
        separate();
        return raw('{');
    }

    CanonicalJson close() {
        return raw('}');
    }

    CanonicalJson name(String name) {
        separate();
        constant(name);
        return raw(':');
    }

    /** Text that comes again with every decision: a name, a word, a part of a rule. Nothing of a case, for it is kept. */
    CanonicalJson constant(String text) {
        word(QuotedTexts.of(text, CanonicalJson::quoted));
        return this;
    }

    /** A list of constants. */
    CanonicalJson constants(String name, List<String> all) {
        name(name).raw('[');
        for (int i = 0; i < all.size(); i++) {
            separate();
            constant(all.get(i));
        }
        return raw(']');
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

    /** The text as a quoted string. */
    static byte[] quoted(String text) {
        CanonicalJson json = new CanonicalJson(0);
        json.string(text);
        return json.bytes();
    }

    byte[] bytes() {
        return Arrays.copyOf(out, end);
    }

    String text() {
        return new String(out, 0, end, StandardCharsets.UTF_8);
    }

    /** In this order, because asking for a class costs little and for an interface much. */
    private void value(Object value) {
        if (value == null) {
            word(NULL);
        } else if (value instanceof String text) {
            string(text);
        } else if (value instanceof Enum<?> word) {
            constant(word.name());
        } else if (value instanceof Boolean flag) {
            word(flag ? TRUE : FALSE);
        } else if (value instanceof Integer number) {
            // A whole number small enough to be exact.
            word(number.toString().getBytes(StandardCharsets.ISO_8859_1));
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

    private void word(byte[] ascii) {
        room(ascii.length);
        System.arraycopy(ascii, 0, out, end, ascii.length);
        end += ascii.length;
    }

    private void string(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        room(LONGEST_PER_BYTE * utf8.length + 2);
        byte[] to = out;
        int at = end;
        to[at++] = '"';
        for (byte one : utf8) {
            if (one >= 0 && one < 0x20 || one == '"' || one == '\\') {
                at = escape(one, at);
            } else {
                to[at++] = one;
            }
        }
        to[at++] = '"';
        end = at;
    }

    private int escape(byte c, int from) {
        int at = from;
        out[at++] = '\\';
        switch (c) {
            case '\b' -> out[at++] = 'b';
            case '\f' -> out[at++] = 'f';
            case '\n' -> out[at++] = 'n';
            case '\r' -> out[at++] = 'r';
            case '\t' -> out[at++] = 't';
            case '"', '\\' -> out[at++] = c;
            default -> {
                out[at++] = 'u';
                out[at++] = '0';
                out[at++] = '0';
                out[at++] = HEX[c >> 4];
                out[at++] = HEX[c & 15];
            }
        }
        return at;
    }

    private void room(int bytes) {
        if (end + bytes > out.length) {
            out = Arrays.copyOf(out, Math.max(2 * out.length, end + bytes));
        }
    }
}
