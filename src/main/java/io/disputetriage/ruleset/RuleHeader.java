package io.disputetriage.ruleset;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the words at the head of an admitted rule stand.
 *
 * @param rule the word {@code rule}
 * @param name the sentence
 * @param id what stands in {@code @id}, without quotes, and so for the others
 */
public record RuleHeader(Token rule, Token name, Token id, Token owner, Token playbook) {

    /** Reads the head again, in the text of the rule's file. */
    public static RuleHeader of(String text, RuleOutline outline) {
        List<Token> tokens = Lexer.tokens(
                text.substring(0, outline.header().end()), outline.whole().start(), outline.line());
        Map<String, Token> metadata = new HashMap<>();
        for (int i = 0; i + 3 < tokens.size(); i++) {
            if (tokens.get(i).is("@")) {
                metadata.put(tokens.get(i + 1).text(), tokens.get(i + 3));
            }
        }
        return new RuleHeader(
                tokens.get(0), tokens.get(1), metadata.get("id"), metadata.get("owner"), metadata.get("playbook"));
    }
}
