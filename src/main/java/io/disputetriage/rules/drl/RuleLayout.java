package io.disputetriage.rules.drl;

import java.util.ArrayList;
import java.util.List;

/**
 * The one layout of a rule file. It moves words, signs and comments and changes none of them, so the rules stay what
 * they are; laying out a text that is laid out already gives the same text.
 */
public final class RuleLayout {
    private final String text;
    private final List<Token> tokens;
    private final List<LayoutLine> lines;
    private final List<Comment> comments;
    private final StringBuilder out = new StringBuilder();
    private int comment;

    private RuleLayout(String text) {
        this.text = text;
        this.tokens = Lexer.tokens(text);
        this.lines = LineSplitter.lines(tokens);
        this.comments = Lexer.comments(text);
    }

    /** Lays out the text of one rule file, which must be within the profile. */
    public static String of(String text) {
        String laidOut = new RuleLayout(text).print();
        if (!laidOut.equals(text) && !words(laidOut).equals(words(text))) {
            throw new IllegalStateException("The layout would change the rules");
        }
        return laidOut;
    }

    private String print() {
        for (int i = 0; i < lines.size(); i++) {
            LayoutLine line = lines.get(i);
            List<Comment> above = above(line);
            if (line.isTop()) {
                top(above, line, i > 0 && lines.get(i - 1).isImport() && line.isImport());
            } else {
                above.forEach(each -> comment(line.indent(), each));
            }
            out.append(line.text());
            if (comment < comments.size() && trails(comments.get(comment), line)) {
                out.append(' ').append(comments.get(comment++).text().stripTrailing());
            }
            out.append('\n');
        }
        top(comments.subList(comment, comments.size()), null, true);
        return out.toString();
    }

    /** The comments before the last word of the line: those inside of it, too, move above it. */
    private List<Comment> above(LayoutLine line) {
        List<Comment> above = new ArrayList<>();
        while (comment < comments.size()
                && comments.get(comment).start() < line.last().start()) {
            above.add(comments.get(comment++));
        }
        return above;
    }

    /** Whether a comment stands behind the line's last word, and nothing behind it. */
    private boolean trails(Comment each, LayoutLine line) {
        int next = tokens.stream()
                .mapToInt(Token::start)
                .filter(start -> start >= line.last().end())
                .findFirst()
                .orElse(text.length());
        return next >= each.end()
                && !text.substring(line.last().start(), each.end()).contains("\n")
                && (next == text.length() || text.substring(each.end(), next).contains("\n"));
    }

    /** Comments between rules keep their blank lines, one for any number. */
    private void top(List<Comment> above, LayoutLine line, boolean joined) {
        if (above.isEmpty()) {
            if (line != null && !joined) {
                blank();
            }
            return;
        }
        blank();
        for (int i = 0; i < above.size(); i++) {
            Comment each = above.get(i);
            comment(0, each);
            int next = i + 1 < above.size()
                    ? above.get(i + 1).start()
                    : line == null ? each.end() : line.first().start();
            if (next > each.end() && text.substring(each.end(), next).matches("(?s)[^\\n]*\\n[^\\S\\n]*\\n.*")) {
                blank();
            }
        }
    }

    private void blank() {
        if (!out.isEmpty()) {
            out.append('\n');
        }
    }

    private void comment(int indent, Comment each) {
        out.append(" ".repeat(indent)).append(each.text().stripTrailing()).append('\n');
    }

    /** All words and signs but the semicolons that a header needn't have. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        boolean header = true;
        for (Token token : Lexer.tokens(text)) {
            header &= !token.is("rule");
            if (!header || !token.is(";")) {
                words.add(token.form() + " " + token.text());
            }
        }
        Lexer.comments(text).forEach(comment -> words.add(comment.text().stripTrailing()));
        return words;
    }
}
