package io.disputetriage.rules.drl;

import java.util.ArrayList;
import java.util.List;

/** Cuts a rule file into tokens; comments and white space are dropped. Linear in the length of the text. */
public final class Lexer {
    private static final String OPERATORS = "=<>!&|";
    private static final String CURLY = "\u201C\u201D\u201E\u00AB\u00BB\uFF02";
    private static final String SINGLE = "'\u2018\u2019\u201A`";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private final List<Comment> comments = new ArrayList<>();
    private int at;
    private int line;
    private int lineStart;

    private Lexer(String text, int at, int line) {
        this.text = text;
        this.at = at;
        this.line = line;
        this.lineStart = text.lastIndexOf('\n', at - 1) + 1;
    }

    /** The tokens of a text, with one END at last. */
    static List<Token> tokens(String text) {
        return tokens(text, 0, 1);
    }

    /** The tokens from an offset on, which stands on the given line. */
    static List<Token> tokens(String text, int start, int line) {
        return new Lexer(text, start, line).run().tokens;
    }

    /** Every comment of a text, in its order. */
    public static List<Comment> comments(String text) {
        return List.copyOf(new Lexer(text, 0, 1).run().comments);
    }

    private Lexer run() {
        while (at < text.length()) {
            next();
        }
        add(Token.Form.END, text.length(), "");
        return this;
    }

    private void next() {
        char c = text.charAt(at);
        if (c == '\n') {
            at++;
            line++;
            lineStart = at;
        } else if (c < 128 && Character.isWhitespace(c)) {
            at++;
        } else if (text.startsWith("//", at)) {
            int end = text.indexOf('\n', at);
            comment(end < 0 ? text.length() : end);
        } else if (text.startsWith("/*", at)) {
            comment();
        } else if (c == '"') {
            string();
        } else if (CURLY.indexOf(c) >= 0) {
            quoted(CURLY + '"');
        } else if (SINGLE.indexOf(c) >= 0) {
            quoted(SINGLE);
        } else if (isLetter(c)) {
            run(Token.Form.WORD);
        } else if (startsNumber()) {
            number();
        } else if (isWide(c)) {
            wide();
        } else {
            symbol();
        }
    }

    /** A word, number or operator in full-width characters is one token too. */
    private void wide() {
        int end = at + 1;
        while (end < text.length()
                && isWide(text.charAt(end))
                && kind(text.charAt(end)) == kind(text.charAt(at))
                && kind(text.charAt(at)) != 0) {
            end++;
        }
        add(Token.Form.BAD, end, text.substring(at, end));
    }

    /** A full-width form of a character of ASCII, as input methods for Chinese and Japanese write it. */
    static boolean isWide(int c) {
        return c >= 0xFF01 && c <= 0xFF5E;
    }

    private static int kind(char wide) {
        char c = (char) (wide - 0xFEE0);
        return isLetter(c) || isDigit(c) ? 1 : OPERATORS.indexOf(c) >= 0 ? 2 : 0;
    }

    private void comment() {
        int end = text.indexOf("*/", at + 2);
        if (end < 0) {
            add(Token.Form.BAD, text.length(), "/*");
            return;
        }
        comment(end + 2);
    }

    private void comment(int end) {
        comments.add(new Comment(text.substring(at, end), line, at - lineStart + 1, at, end));
        for (; at < end; at++) {
            if (text.charAt(at) == '\n') {
                line++;
                lineStart = at + 1;
            }
        }
    }

    private void string() {
        for (int i = at + 1; i < text.length() && text.charAt(i) != '\n'; i++) {
            if (text.charAt(i) == '\\') {
                break;
            }
            if (text.charAt(i) == '"') {
                add(Token.Form.STRING, i + 1, text.substring(at + 1, i));
                return;
            }
        }
        if (!quoted(CURLY)) {
            add(Token.Form.BAD, lineEnd(), text.substring(at, lineEnd()));
        }
    }

    /** A text in quotes of another kind; a quote that doesn't end on its line is a character like another. */
    private boolean quoted(String closing) {
        for (int i = at + 1; i < lineEnd(); i++) {
            if (closing.indexOf(text.charAt(i)) >= 0) {
                add(Token.Form.BAD, i + 1, text.substring(at, i + 1));
                return true;
            }
        }
        if (text.charAt(at) != '"') {
            add(Token.Form.BAD, at + 1, text.substring(at, at + 1));
        }
        return false;
    }

    private int lineEnd() {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private void run(Token.Form form) {
        int end = at + 1;
        while (end < text.length() && (isLetter(text.charAt(end)) || isDigit(text.charAt(end)))) {
            end++;
        }
        add(form, end, text.substring(at, end));
    }

    /** Digits of any script, and a point in front of one where no word precedes it, so that what is wrong is the number. */
    private boolean startsNumber() {
        boolean afterWord = at > 0 && (isLetter(text.charAt(at - 1)) || isDigit(text.charAt(at - 1)));
        return Character.isDigit(text.codePointAt(at))
                || text.charAt(at) == '.' && !afterWord && at + 1 < text.length() && isDigit(text.charAt(at + 1));
    }

    /** All that belongs to a number in any spelling, such as 1e-5, 10L, 1_000 or 1., for the grammar to refuse as a whole. */
    private void number() {
        int end = at;
        while (end < text.length() && (isPartOfNumber(end) || isSignOfExponent(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        add(Token.Form.NUMBER, end, text.substring(at, end));
    }

    private boolean isPartOfNumber(int place) {
        return isLetter(text.charAt(place)) || Character.isDigit(text.codePointAt(place)) || text.charAt(place) == '.';
    }

    private boolean isSignOfExponent(int place) {
        return "+-".indexOf(text.charAt(place)) >= 0
                && "eE".indexOf(text.charAt(place - 1)) >= 0
                && place + 1 < text.length()
                && isDigit(text.charAt(place + 1));
    }

    /** What people write as one operator is one token, also where rules have no such operator. */
    private void symbol() {
        int end = at + Character.charCount(text.codePointAt(at));
        while (OPERATORS.indexOf(text.charAt(at)) >= 0
                && end < text.length()
                && OPERATORS.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        boolean known =
                end - at > 1 && text.charAt(at) < 128 || "(){}[],;:.<>@!=+-*/%?|&^~#".indexOf(text.charAt(at)) >= 0;
        add(known ? Token.Form.SYMBOL : Token.Form.BAD, end, text.substring(at, end));
    }

    private void add(Token.Form form, int end, String content) {
        tokens.add(new Token(form, content, line, at - lineStart + 1, at, end));
        at = end;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == '$';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
