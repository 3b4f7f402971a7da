package io.disputetriage.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The text of a fact sheet without its personal values; which those are, {@link FactSheetForm} says at each field. */
final class MaskedSheet implements JsonStringRewriter.Reader {
    private final SaltedHashes hashes;
    private final List<Codec<?>> open = new ArrayList<>();
    private Codec<?> next = FactSheetForm.SHEET;

    private MaskedSheet(SaltedHashes hashes) {
        this.hashes = hashes;
    }

    /** Masks the text, and leaves what it held in {@code hashes}. */
    static String of(String factSheet, SaltedHashes hashes) {
        return JsonStringRewriter.of(factSheet, new MaskedSheet(hashes));
    }

    @Override
    public void pass(JsonToken token, JsonParser parser) throws IOException {
        if (token == JsonToken.FIELD_NAME) {
            next = open.get(open.size() - 1) instanceof ObjectCodec<?> section
                    ? section.form(parser.currentName())
                    : null;
        } else if (token.isStructStart()) {
            open.add(form());
        } else if (token.isStructEnd()) {
            open.remove(open.size() - 1);
        }
    }

    @Override
    public String swap(JsonParser parser) throws IOException {
        return form() instanceof Text text && text.personal() ? hashes.of(parser.getText()) : null;
    }

    private Codec<?> form() {
        return !open.isEmpty() && open.get(open.size() - 1) instanceof ListOf<?> list ? list.of() : next;
    }
}
