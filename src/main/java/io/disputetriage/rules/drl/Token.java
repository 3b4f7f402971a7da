package io.disputetriage.rules.drl;

import io.disputetriage.diagnostics.Cut;

/**
 * A smallest piece of a rule file.
 *
 * @param text as written; a string literal without its quotes
 * @param line from 1
 * @param column from 1, in UTF-16 units
 * @param start offset of its first character in the file
 * @param end offset after its last character
 */
public record Token(Form form, String text, int line, int column, int start, int end) {

    /** What a token looks like. */
    public enum Form {
        /** A name, a keyword, or a variable that starts with a dollar sign. */
        WORD,
        /** Digits, with a point or without. */
        NUMBER,
        /** A literal in double quotes. */
        STRING,
        /** Anything else that rules are made of. */
        SYMBOL,
        /** A character that has no place in a rule, or a literal or comment that doesn't end. */
        BAD,
        /** The end of the file. */
        END
    }

    /** True for this very word, symbol or number. */
    public boolean is(String other) {
        return form != Form.STRING && form != Form.BAD && text.equals(other);
    }

    boolean isVariable() {
        return form == Form.WORD && text.charAt(0) == '$';
    }

    boolean isType() {
        return form == Form.WORD && Character.isUpperCase(text.charAt(0));
    }

    boolean isName() {
        return form == Form.WORD && Character.isLowerCase(text.charAt(0));
    }

    /** The place behind it. */
    Token after() {
        return new Token(Form.SYMBOL, "", line, column + end - start, end, end);
    }

    /** The same, as if it stood elsewhere. */
    Token at(Token place) {
        return new Token(form, text, place.line, place.column, place.start, place.end);
    }

    String shown() {
        return switch (form) {
            case STRING -> "\"" + Cut.shown(text, 40) + "\"";
            case END -> "the end of the file";
            case BAD -> named();
            default -> Cut.shown(text, 60);
        };
    }

    /** A character that may be invisible, or look like another, with its name. */
    private String named() {
        int c = text.codePointAt(0);
        if (c < 128 || text.length() > Character.charCount(c)) {
            return Cut.shown(text, 60);
        }
        String name = "U+%04X %s".formatted(c, Character.getName(c));
        return Character.isSpaceChar(c) || Character.getType(c) == Character.NON_SPACING_MARK
                ? name
                : text + " (" + name + ")";
    }
}
