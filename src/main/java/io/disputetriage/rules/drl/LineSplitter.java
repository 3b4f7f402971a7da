package io.disputetriage.rules.drl;

import io.disputetriage.rules.drl.LayoutLine.Kind;
import java.util.ArrayList;
import java.util.List;

/** Divides the words of an admitted rule file into the lines on which they belong. */
final class LineSplitter {
    private static final int STEP = 4;
    private static final int CONSTRAINT = STEP + "Case( ".length();

    private final List<Token> tokens;
    private final List<LayoutLine> lines = new ArrayList<>();
    private int at;

    private LineSplitter(List<Token> tokens) {
        this.tokens = tokens;
    }

    static List<LayoutLine> lines(List<Token> tokens) {
        LineSplitter splitter = new LineSplitter(tokens);
        splitter.header();
        while (splitter.token().form() != Token.Form.END) {
            if (splitter.token().is("rule")) {
                splitter.rule();
            } else {
                splitter.header();
            }
        }
        return splitter.lines;
    }

    private void header() {
        while (token().is("package") || token().is("import")) {
            int start = at++;
            at++;
            while (token().is(".") || token().is("*") || tokens.get(at - 1).is(".")) {
                at++;
            }
            add(tokens.get(start).is("package") ? Kind.PACKAGE : Kind.IMPORT, 0, start);
            while (token().is(";")) {
                at++;
            }
        }
    }

    private void rule() {
        line(Kind.RULE, 0, 2);
        while (token().is("@")) {
            line(Kind.METADATA, STEP, 5);
        }
        line(Kind.WORD, 0, 1);
        constraints();
        line(Kind.WORD, 0, 1);
        chain();
        line(Kind.WORD, 0, 1);
    }

    /** From {@code Case(} to its closing parenthesis, each constraint with the sign that follows it. */
    private void constraints() {
        int start = at;
        int indent = STEP;
        at += 2;
        for (int open = 1; open > 0; at++) {
            open += token().is("(") ? 1 : token().is(")") ? -1 : 0;
            if (open == 1 && token().is(",") || open == 0) {
                lines.add(new LayoutLine(Kind.CONSTRAINT, indent, tokens.subList(start, at + 1)));
                start = at + 1;
                indent = CONSTRAINT;
            }
        }
    }

    /** From {@code insert(} to its semicolon, each call but the first on a line of its own. */
    private void chain() {
        int start = at;
        int indent = STEP;
        at += 2;
        for (int open = 1; open > 0; at++) {
            open += token().is("(") ? 1 : token().is(")") ? -1 : 0;
            if (open == 1 && token().is(".") && tokens.get(at - 1).is(")")) {
                add(Kind.CALL, indent, start);
                start = at;
                indent = 2 * STEP;
            }
        }
        at++;
        add(Kind.CALL, indent, start);
    }

    private void line(Kind kind, int indent, int words) {
        int start = at;
        at += words;
        add(kind, indent, start);
    }

    private void add(Kind kind, int indent, int start) {
        lines.add(new LayoutLine(kind, indent, tokens.subList(start, at)));
    }

    private Token token() {
        return tokens.get(at);
    }
}
