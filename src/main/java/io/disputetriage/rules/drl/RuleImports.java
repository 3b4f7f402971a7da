package io.disputetriage.rules.drl;

import java.util.ArrayList;
import java.util.List;

/** The single types that a rule file imports by name. */
public final class RuleImports {
    private RuleImports() {}

    /** Every type imported alone, by a text that has been found sound; a star imports none. */
    public static List<Named> of(String text) {
        List<Token> tokens = Lexer.tokens(text);
        List<Named> imports = new ArrayList<>();
        for (int i = 0; i < tokens.size() && !tokens.get(i).is("rule"); i++) {
            if (tokens.get(i).is("import")) {
                StringBuilder owner = new StringBuilder();
                while (tokens.get(i + 2).is(".")) {
                    owner.append(owner.isEmpty() ? "" : ".")
                            .append(tokens.get(i + 1).text());
                    i += 2;
                }
                if (tokens.get(i + 1).isType()) {
                    imports.add(new Named(owner.toString(), tokens.get(i + 1)));
                }
            }
        }
        return imports;
    }

    /**
     * One import.
     *
     * @param packageName what it is imported from
     * @param type its simple name, at its place
     */
    public record Named(String packageName, Token type) {}
}
