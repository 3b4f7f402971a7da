package io.disputetriage.ruleset;

import io.disputetriage.diagnostics.Suggestion;
import java.util.List;
import java.util.Set;

/**
 * What a rule may do: one insert of one thing of the decision vocabulary, built by chained calls
 * whose arguments are literals, words and bound variables.
 */
final class ConsequenceGrammar {
    private static final String CODE = "RUL-222";
    private static final List<String> TYPES = List.of("Recommendation", "Advice", "Impact", "Warning");

    private final Cursor in;
    private final Set<String> bound;

    ConsequenceGrammar(Cursor in, Set<String> bound) {
        this.in = in;
        this.bound = bound;
    }

    /** Reads {@code Type.call( … ).call( … )}, up to the closing parenthesis of the insert, which stays. */
    boolean chain() {
        Token type = in.token();
        if (!TYPES.contains(type.text())) {
            return in.fault(CODE, "A rule can't insert " + type.shown(), Suggestion.hint(type.text(), TYPES));
        }
        in.take();
        boolean sound = true;
        Token call;
        do {
            if (in.token().isName() && in.ahead(1).is("(")) {
                in.require(".", CODE);
            } else if (!in.expect(".", CODE)) {
                return false;
            }
            call = in.token();
            if (!call.isName() || !in.ahead(1).is("(")) {
                return in.fault(CODE, "Expected a call such as .because( … ) and found " + call.shown(), null);
            }
            in.take();
            in.take();
            int start = in.position();
            if (!arguments()) {
                sound = false;
                in.back(start);
                skipArguments();
            }
        } while (in.token().is(".") || in.token().isName() && in.ahead(1).is("("));
        if (!sound && !in.token().is(")")) {
            return false;
        }
        return call.is("because")
                ? sound
                : in.fault(CODE, call, "The " + type.text() + " doesn't say why", "End it with .because( \"…\" )");
    }

    private void skipArguments() {
        do {
            in.skipRest();
        } while (in.skip(","));
        in.skip(")");
    }

    private boolean arguments() {
        if (in.skip(")")) {
            return true;
        }
        do {
            if (!argument()) {
                return false;
            }
        } while (in.skip(",") || startsArgument() && in.require(",", CODE));
        return in.token().is(";") || in.token().is(".") ? in.require(")", CODE) : in.expect(")", CODE);
    }

    private boolean startsArgument() {
        return in.token().form() == Token.Form.STRING
                || in.token().isType()
                || in.token().isVariable();
    }

    private boolean argument() {
        if (in.token().form() == Token.Form.NUMBER) {
            return in.number();
        }
        Token token = in.take();
        if (token.form() == Token.Form.STRING || token.is("true") || token.is("false")) {
            return true;
        }
        if (token.isVariable()) {
            return bound.contains(token.text())
                    || in.fault(
                            CODE,
                            token,
                            token.text() + " is not bound",
                            Suggestion.nearest(token.text(), bound)
                                    .map(near -> "Did you mean " + near + "?")
                                    .orElse("Bind it in the condition: " + token.text() + " : derived.elapsedDays"));
        }
        if (token.isType()
                && in.token().is(".")
                && in.ahead(1).isType()
                && !in.ahead(2).is("(")
                && !in.ahead(2).is(".")) {
            in.take();
            in.take();
            return true;
        }
        return in.fault(
                CODE,
                token,
                "A rule can't pass " + token.shown() + " on",
                "Arguments are literals, words such as EvidenceKind.SIGNATURE, and variables bound in the condition");
    }
}
