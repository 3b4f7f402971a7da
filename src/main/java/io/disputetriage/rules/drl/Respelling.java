package io.disputetriage.rules.drl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads characters that a keyboard, a word processor or a web page put in the place of those of rules as what was
 * meant, and says so, so that one of them doesn't hide what else is wrong.
 */
final class Respelling {
    private static final String CODE = "RUL-201";
    private static final Map<Integer, String> PLAIN = Map.ofEntries(
            Map.entry(0x3001, ","),
            Map.entry(0x3002, "."),
            Map.entry(0x2264, "<="),
            Map.entry(0x2265, ">="),
            Map.entry(0x2260, "!="),
            Map.entry(0x2010, "-"),
            Map.entry(0x2011, "-"),
            Map.entry(0x2013, "-"),
            Map.entry(0x2014, "-"),
            Map.entry(0x2212, "-"));

    private final Slips slips;
    private final List<Token> tokens = new ArrayList<>();
    private int commented;
    private Token space;

    private Respelling(Slips slips) {
        this.slips = slips;
    }

    /** The tokens as they were meant, and word of each that is written otherwise. */
    static List<Token> of(List<Token> tokens, Slips slips) {
        Respelling respelling = new Respelling(slips);
        tokens.forEach(respelling::read);
        return respelling.tokens;
    }

    private void read(Token token) {
        if (token.line() == commented && token.form() != Token.Form.END) {
            return;
        }
        if (token.is("#")) {
            commented = token.line();
            slips.add(CODE, token, "# has no place in a rule", "Did you mean //?");
        } else if (token.form() == Token.Form.BAD) {
            bad(token);
        } else {
            tokens.add(token);
        }
    }

    private void bad(Token token) {
        int first = token.text().codePointAt(0);
        int last = token.text().charAt(token.text().length() - 1);
        if (Character.isSpaceChar(first)) {
            space(token);
        } else if (token.text().length() > 1 && isQuote(last) && token.text().indexOf('\\') < 0) {
            String text = token.text().substring(1, token.text().length() - 1);
            slips.add(CODE, token, "A text stands in straight double quotes", "Did you mean \"" + text + "\"?");
            tokens.add(new Token(Token.Form.STRING, text, 0, 0, 0, 0).at(token));
        } else {
            character(token, plain(token.text()));
        }
    }

    /** Pasted lines hold many of them, so that one fault stands for all of a line. */
    private void space(Token token) {
        if (space == null || space.line() != token.line() || !space.text().equals(token.text())) {
            slips.add(CODE, token, token.shown() + " has no place in a rule", "Write plain spaces in this line");
        }
        space = token;
    }

    private void character(Token token, String plain) {
        List<Token> meant = plain.equals(token.text()) ? List.of() : Lexer.tokens(plain);
        if (meant.size() != 2 || meant.get(0).form() == Token.Form.BAD) {
            tokens.add(token);
            return;
        }
        slips.add(CODE, token, token.shown() + " has no place in a rule", "Did you mean " + plain + "?");
        tokens.add(meant.get(0).at(token));
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints()
                .forEach(c -> plain.append(
                        Lexer.isWide(c)
                                ? Character.toString(c - 0xFEE0)
                                : PLAIN.getOrDefault(c, Character.toString(c))));
        return plain.toString();
    }

    private static boolean isQuote(int c) {
        return c == '\''
                || c == '`'
                || c == '"'
                || c == 0xFF02
                || Character.getType(c) == Character.INITIAL_QUOTE_PUNCTUATION
                || Character.getType(c) == Character.FINAL_QUOTE_PUNCTUATION
                || c == 0x201E
                || c == 0x201A;
    }

    /** Takes what is written otherwise than rules are, where it is known what was meant. */
    interface Slips {
        void add(String code, Token place, String message, String hint);
    }
}
