package io.disputetriage.rules.drl;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Words and signs that stand on one line, or on several if they are too many for one. */
record LayoutLine(Kind kind, int indent, List<Token> tokens) {
    private static final int WIDTH = 130;
    private static final int CONTINUED = 4;
    private static final Set<String> JOINTS = Set.of("||", "&&");

    enum Kind {
        PACKAGE,
        IMPORT,
        RULE,
        /** Metadata, which has no blanks inside its parentheses. */
        METADATA,
        WORD,
        CONSTRAINT,
        CALL
    }

    LayoutLine {
        tokens = List.copyOf(tokens);
    }

    Token first() {
        return tokens.get(0);
    }

    Token last() {
        return tokens.get(tokens.size() - 1);
    }

    boolean isTop() {
        return kind == Kind.PACKAGE || kind == Kind.IMPORT || kind == Kind.RULE;
    }

    boolean isImport() {
        return kind == Kind.IMPORT;
    }

    String text() {
        String line = " ".repeat(indent()) + joined(tokens);
        return kind == Kind.CONSTRAINT && line.length() > WIDTH ? wrapped(line) : line;
    }

    private String wrapped(String line) {
        // The pattern's own opening parenthesis is part of its first line.
        int start = first().is("Case") ? 2 : 0;
        int column = start == 0 ? indent : indent + "Case( ".length();
        List<List<Token>> parts = parts(start, JOINTS);
        if (parts.size() > 1) {
            return filled(start, parts, column + CONTINUED);
        }
        int list = line.indexOf(" in ( ");
        return list < 0 ? line : filled(start, parts(start, Set.of(",")), list + " in ( ".length());
    }

    /** Divided before each joint outside of parentheses, or after each comma of a list. */
    private List<List<Token>> parts(int start, Set<String> signs) {
        List<List<Token>> parts = new ArrayList<>();
        int open = 0;
        int from = start;
        for (int i = start; i < tokens.size() - 1; i++) {
            Token token = tokens.get(i);
            open += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            boolean comma = token.is(",") && signs.contains(",");
            if (comma || open == 0 && signs.contains(token.text()) && JOINTS.contains(token.text())) {
                parts.add(tokens.subList(from, comma ? i + 1 : i));
                from = comma ? i + 1 : i;
            }
        }
        parts.add(tokens.subList(from, tokens.size()));
        return parts;
    }

    private String filled(int start, List<List<Token>> parts, int continued) {
        StringBuilder text = new StringBuilder();
        StringBuilder line = new StringBuilder(" ".repeat(indent) + (start == 0 ? "" : "Case( "));
        boolean fresh = true;
        for (List<Token> part : parts) {
            String words = joined(part);
            if (!fresh && line.length() + 1 + words.length() > WIDTH) {
                text.append(line).append('\n');
                line = new StringBuilder(" ".repeat(continued));
                fresh = true;
            }
            line.append(fresh ? "" : " ").append(words);
            fresh = false;
        }
        return text.append(line).toString();
    }

    private String joined(List<Token> some) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < some.size(); i++) {
            Token token = some.get(i);
            text.append(i > 0 && blankBetween(some.get(i - 1), token) ? " " : "")
                    .append(shown(token));
        }
        return text.toString();
    }

    private boolean blankBetween(Token before, Token token) {
        if (token.is(".") || token.is(",") || token.is(";") || before.is(".") || before.is("@") || token.is("*")) {
            return false;
        }
        if (kind == Kind.METADATA) {
            return false;
        }
        if (token.is("(")) {
            return before.is("in") || before.form() == Token.Form.SYMBOL;
        }
        return !(before.is("(") && token.is(")"));
    }

    private static String shown(Token token) {
        return token.form() == Token.Form.STRING ? '"' + token.text() + '"' : token.text();
    }
}
