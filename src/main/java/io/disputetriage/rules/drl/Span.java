package io.disputetriage.rules.drl;

/**
 * Where a part of a rule stands in its file, from its first token to its last. All spans are equal, so that two parts
 * that say the same are equal wherever they stand.
 */
public record Span(Token first, Token last) {
    /** Of what stands in no file. */
    public static final Span NONE = of(new Token(Token.Form.SYMBOL, "", 0, 0, 0, 0));

    static Span of(Token token) {
        return new Span(token, token);
    }

    /** From 1. */
    public int line() {
        return first.line();
    }

    /** From 1, in UTF-16 units. */
    public int column() {
        return first.column();
    }

    /** Offset of its first character in the file. */
    public int start() {
        return first.start();
    }

    /** Offset after its last character. */
    public int end() {
        return last.end();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Span;
    }

    @Override
    public int hashCode() {
        return 0;
    }
}
