package io.disputetriage.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.disputetriage.decision.Param;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The text of a decision without the personal values of its fact sheet, wherever it quotes one: in the sentences of
 * reasons and questions and in parameters that are texts. Everything else in a decision is words, numbers and ids.
 */
final class MaskedDecision implements JsonStringRewriter.Reader {
    /** Names of sentences. */
    static final Set<String> SENTENCES = Set.of("text", "ask");

    private static final Set<String> TEXTS = Arrays.stream(Param.values())
            .filter(param -> param.form() == Param.Form.TEXT)
            .map(Param::json)
            .collect(Collectors.toUnmodifiableSet());

    private final SaltedHashes hashes;
    private int depth;
    private int params;
    private boolean quotes;

    private MaskedDecision(SaltedHashes hashes) {
        this.hashes = hashes;
    }

    static String of(String decision, SaltedHashes hashes) {
        return hashes.mayBeIn(decision) ? JsonStringRewriter.of(decision, new MaskedDecision(hashes)) : decision;
    }

    @Override
    public void pass(JsonToken token, JsonParser parser) throws IOException {
        if (token == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            boolean inParams = params > 0 && depth == params;
            quotes = (inParams ? TEXTS : SENTENCES).contains(name);
            if (params == 0 && name.equals("params")) {
                params = depth + 1;
            }
        } else if (token.isStructStart()) {
            depth++;
        } else if (token.isStructEnd()) {
            params = depth == params ? 0 : params;
            depth--;
        }
    }

    @Override
    public String swap(JsonParser parser) throws IOException {
        if (!quotes) {
            return null;
        }
        String text = parser.getText();
        String masked = hashes.in(text);
        return masked.equals(text) ? null : masked;
    }
}
