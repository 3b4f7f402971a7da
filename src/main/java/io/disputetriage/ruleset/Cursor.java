package io.disputetriage.ruleset;

import io.disputetriage.diagnostics.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/** Where a reader stands in the tokens of one file, and the faults it has found. */
final class Cursor {
    private final String file;
    private final List<Token> tokens;
    private final List<Diagnostic> faults = new ArrayList<>();
    private int at;

    Cursor(String file, List<Token> tokens) {
        this.file = file;
        this.tokens = tokens;
    }

    String file() {
        return file;
    }

    Token token() {
        return tokens.get(at);
    }

    Token ahead(int steps) {
        return tokens.get(Math.min(at + steps, tokens.size() - 1));
    }

    int position() {
        return at;
    }

    /** Goes back to a token that was passed. */
    void back(int position) {
        at = position;
    }

    /**
     * Skips to a comma or closing parenthesis outside of any parentheses opened from here on, or to a word that ends
     * a part of a rule; a fault before it then doesn't hide those after it.
     */
    void skipRest() {
        for (int open = 0; !done() && !token().is("then") && !token().is("end"); take()) {
            if (open == 0 && (token().is(",") || token().is(")"))) {
                return;
            }
            open += token().is("(") ? 1 : token().is(")") ? -1 : 0;
        }
    }

    List<Token> since(int position) {
        return tokens.subList(position, at);
    }

    boolean done() {
        return token().form() == Token.Form.END;
    }

    Token take() {
        Token token = token();
        if (!done()) {
            at++;
        }
        return token;
    }

    boolean skip(String text) {
        if (token().is(text)) {
            at++;
            return true;
        }
        return false;
    }

    /** Takes the token if it is this one; else a fault that says what should stand here. */
    boolean expect(String text, String code) {
        return skip(text) || fault(code, "Expected " + text + " and found " + token().shown(), null);
    }

    /** Records a fault at the present token; always false, so that it can end a condition. */
    boolean fault(String code, String message, String hint) {
        return fault(code, token(), message, hint);
    }

    boolean fault(String code, Token place, String message, String hint) {
        if (place.form() == Token.Form.BAD) {
            bad(place);
        } else {
            faults.add(
                    new Diagnostic(code, Diagnostic.Severity.ERROR, file, place.line(), place.column(), message, hint));
        }
        return false;
    }

    List<Diagnostic> faults() {
        return faults;
    }

    private void bad(Token token) {
        String message =
                switch (token.text().charAt(0)) {
                    case '"' ->
                        token.text().indexOf('\\') >= 0
                                ? "A text can't contain a backslash"
                                : "The text doesn't end on its line";
                    case '/' -> "The comment doesn't end";
                    default -> "The character " + token.shown() + " has no place in a rule";
                };
        faults.add(new Diagnostic(
                "RUL-201", Diagnostic.Severity.ERROR, file, token.line(), token.column(), message, null));
    }
}
