package io.disputetriage.rules.drl;

import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.diagnostics.PlainNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where a reader stands in the tokens of one file, and the faults it has found. */
final class TokenCursor {
    private final String file;
    private final List<Token> tokens;
    private final List<Diagnostic> faults = new ArrayList<>();
    private final List<Integer> slips = new ArrayList<>();
    private int at;

    TokenCursor(String file, List<Token> tokens) {
        this.file = file;
        this.tokens = Respelling.of(tokens, this::slip);
    }

    List<Token> tokens() {
        return tokens;
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
        return List.copyOf(tokens.subList(position, at));
    }

    /** What has been taken since then, written together. */
    String text(int position) {
        return since(position).stream().map(Token::text).collect(Collectors.joining());
    }

    /** From a token that was passed to the last one that was taken. */
    Span span(int position) {
        return new Span(tokens.get(position), ahead(-1));
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

    /** Whether a rule begins here; a word of that name elsewhere stands within a line. */
    boolean startsRule() {
        return token().is("rule")
                && (ahead(1).form() == Token.Form.STRING
                        || at > 0 && tokens.get(at - 1).line() < token().line());
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

    /** Reads tokens from here on as what was meant, and says so; always true, as if that stood here. */
    boolean reread(int count, String code, String message, String meant) {
        slip(code, token(), message, "Did you mean " + meant + "?");
        put(count, meant);
        return true;
    }

    /** Takes the token if it is this one, or else says that it is missing, where it should stand; always true. */
    boolean require(String text, String code) {
        if (!skip(text)) {
            Token before = ahead(-1);
            slip(
                    code,
                    before.after(),
                    "Expected " + text + " and found " + token().shown(),
                    "Write " + text + " after " + before.shown());
            put(0, text);
            at++;
        }
        return true;
    }

    /** Takes away a token that stands where nothing should, if it is this one. */
    boolean superfluous(String text, String code) {
        if (!token().is(text)) {
            return false;
        }
        slip(code, token(), text + " has no place here", "Leave it out");
        put(1, "");
        return true;
    }

    /** Records that something is written otherwise than rules are, but that it is known what was meant. */
    void slip(String code, Token place, String message, String hint) {
        faults.add(new Diagnostic(code, Diagnostic.Severity.ERROR, file, place.line(), place.column(), message, hint));
        slips.add(place.start());
    }

    /** Puts the tokens of a text in the place of so many that stand here, and stays before them. */
    void put(int count, String text) {
        Token place = count == 0 ? ahead(-1).after() : token();
        List<Token> meant = Lexer.tokens(text);
        List<Token> here = tokens.subList(at, at + count);
        here.clear();
        here.addAll(meant.subList(0, meant.size() - 1).stream()
                .map(token -> token.at(place))
                .toList());
    }

    /** The faults after which it isn't known what was meant. */
    int refusals() {
        return faults.size() - slips.size();
    }

    /** Whether there is a slip in this part of the file. */
    boolean slipped(Span part) {
        return slips.stream().anyMatch(slip -> part.start() <= slip && slip <= part.end());
    }

    /** Takes a number; a fault with the plain spelling if not everybody reads it alike, and false if it has none. */
    boolean number() {
        Token number = token();
        if (!PlainNumber.is(number.text())) {
            String message = number.shown() + " is a number that not everybody reads alike";
            Optional<String> plain = PlainNumber.meant(number.text());
            if (plain.isEmpty()) {
                return fault("RUL-223", number, message, PlainNumber.hint(number.text()));
            }
            slip("RUL-223", number, message, PlainNumber.hint(number.text()));
            put(1, plain.get());
        }
        return take() != null;
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
                    default -> token.shown() + " has no place in a rule";
                };
        String hint =
                switch (token.text().charAt(0)) {
                    case '"' ->
                        token.text().indexOf('\\') >= 0
                                ? "Say it without; a quote in a text is ' or “"
                                : "Write \" at its end";
                    case '/' -> "Write */ at its end";
                    default -> null;
                };
        faults.add(new Diagnostic(
                "RUL-201", Diagnostic.Severity.ERROR, file, token.line(), token.column(), message, hint));
    }
}
