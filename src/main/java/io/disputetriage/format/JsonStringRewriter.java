package io.disputetriage.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Copies a JSON text with some of its strings swapped for others, and every other character as it was. */
final class JsonStringRewriter {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonStringRewriter() {}

    /** Is shown every token of a text in its order. */
    interface Reader {
        /** Hears of a token that is no string value; a name is in {@code parser.currentName()}. */
        void pass(JsonToken token, JsonParser parser) throws IOException;

        /** What stands in place of a string value, or null to leave it. */
        String swap(JsonParser parser) throws IOException;
    }

    /** A string as it stands between the quotes of canonical JSON. */
    static String inQuotes(String text) {
        return new String(JsonStringEncoder.getInstance().quoteAsString(text));
    }

    /** The text with what {@code reader} swaps; the text itself if it is no JSON. */
    static String of(String text, Reader reader) {
        StringBuilder out = new StringBuilder(text.length() + 256);
        int copied = 0;
        try (JsonParser parser = FACTORY.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token != JsonToken.VALUE_STRING) {
                    reader.pass(token, parser);
                    continue;
                }
                String swapped = reader.swap(parser);
                if (swapped != null) {
                    out.append(text, copied, (int) parser.currentTokenLocation().getCharOffset());
                    out.append('"').append(inQuotes(swapped)).append('"');
                    copied = (int) parser.currentLocation().getCharOffset();
                }
            }
            return copied == 0 ? text : out.append(text, copied, text.length()).toString();
        } catch (JsonProcessingException e) {
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException("A string in memory can't fail to be read", e);
        }
    }
}
