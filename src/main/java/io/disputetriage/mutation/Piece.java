package io.disputetriage.mutation;

import io.disputetriage.ruleset.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a condition, with where it stands among the tokens.
 *
 * @param start index of its first token, an opening parenthesis included
 * @param end index after its last token
 * @param parts of an alternative or a conjunction; empty for the others
 * @param operator of a test: index of its first token; else -1
 */
record Piece(Form form, int start, int end, List<Piece> parts, int operator) {
    /** What a part is. */
    enum Form {
        ALL,
        ANY,
        TEST,
        BINDING
    }

    /** The constraints of a condition that has been admitted. */
    static List<Piece> of(List<Token> condition) {
        return new Reader(condition).constraints();
    }

    /** Where the right side of a test begins. */
    int right(List<Token> tokens) {
        return tokens.get(operator).is("not") ? operator + 2 : operator + 1;
    }

    private static final class Reader {
        private final List<Token> tokens;
        private int at;

        private Reader(List<Token> tokens) {
            this.tokens = tokens;
        }

        private List<Piece> constraints() {
            List<Piece> all = new ArrayList<>();
            do {
                all.add(Wording.isVariable(tokens.get(at)) ? binding() : several(Form.ANY));
            } while (skip(","));
            return all;
        }

        private Piece binding() {
            int start = at;
            while (at < tokens.size() && !tokens.get(at).is(",")) {
                at++;
            }
            return new Piece(Form.BINDING, start, at, List.of(), -1);
        }

        private Piece several(Form form) {
            int start = at;
            List<Piece> parts = new ArrayList<>();
            do {
                parts.add(form == Form.ANY ? several(Form.ALL) : single());
            } while (skip(form == Form.ANY ? "||" : "&&"));
            return parts.size() == 1 ? parts.get(0) : new Piece(form, start, at, parts, -1);
        }

        private Piece single() {
            int start = at;
            if (skip("(")) {
                Piece inner = several(Form.ANY);
                at++;
                return inner.form == Form.TEST
                        ? new Piece(Form.ALL, start, at, List.of(inner), -1)
                        : new Piece(inner.form, start, at, inner.parts, -1);
            }
            path();
            int operator = at;
            at += tokens.get(at).is("not") ? 2 : 1;
            boolean later = at + 1 < tokens.size() && tokens.get(at + 1).is("(");
            if (tokens.get(operator).is("in") || later) {
                while (!tokens.get(at).is(")")) {
                    at++;
                }
                at++;
            } else {
                path();
            }
            return new Piece(Form.TEST, start, at, List.of(), operator);
        }

        private void path() {
            at++;
            while (at < tokens.size() && tokens.get(at).is(".")) {
                at += 2;
            }
        }

        private boolean skip(String text) {
            if (at < tokens.size() && tokens.get(at).is(text)) {
                at++;
                return true;
            }
            return false;
        }
    }
}
