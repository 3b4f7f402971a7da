package io.disputetriage.ruleset;

import io.disputetriage.diagnostics.Suggestion;
import java.util.List;
import java.util.Set;

/**
 * What the pattern of a rule may say: constraints on properties of the case, joined by {@code &&} and
 * {@code ||}; no calls, no arithmetic, nothing that runs.
 */
final class ConditionGrammar {
    private static final String CODE = "RUL-221";
    private static final Set<String> COMPARISONS = Set.of("==", "<", "<=", ">", ">=");
    private static final String OPERATORS = "One of: == < <= > >= in contains, not contains, != null";
    private static final Set<String> CONSTANTS = Set.of("true", "false", "null");
    private static final int NESTING = 20;
    private static final int FAULTS = 20;

    private final Cursor in;
    private int depth;

    ConditionGrammar(Cursor in) {
        this.in = in;
    }

    /** Reads constraints separated by commas, up to the closing parenthesis, which stays. */
    boolean constraints() {
        int faults = 0;
        do {
            int start = in.position();
            depth = 0;
            if (!constraint() || !ends()) {
                faults++;
                in.back(start);
                in.skipRest();
            }
        } while (faults < FAULTS && in.skip(","));
        return faults == 0;
    }

    private boolean ends() {
        return in.token().is(",")
                || in.token().is(")")
                || in.fault(CODE, "Expected ) and found " + in.token().shown(), null);
    }

    private boolean constraint() {
        if (in.token().isVariable()) {
            in.take();
            return in.expect(":", CODE) && property();
        }
        return anyOf();
    }

    private boolean anyOf() {
        do {
            if (!allOf()) {
                return false;
            }
        } while (in.skip("||"));
        return true;
    }

    private boolean allOf() {
        do {
            if (!single()) {
                return false;
            }
        } while (in.skip("&&"));
        return true;
    }

    private boolean single() {
        if (in.token().is("(")) {
            if (++depth > NESTING) {
                return in.fault(CODE, "The parentheses are nested too deeply", null);
            }
            in.take();
            boolean inner = anyOf() && in.expect(")", CODE);
            depth--;
            return inner;
        }
        return property() && test();
    }

    private boolean test() {
        Token operator = in.token();
        if (COMPARISONS.contains(operator.text()) && operator.form() == Token.Form.SYMBOL) {
            in.take();
            return operator.is("==") ? constant() : operand();
        }
        if (in.skip("!=")) {
            return in.skip("null")
                    || in.fault(
                            CODE,
                            operator,
                            "!= is only for != null",
                            "An unknown fact would match. Name the words that match: x == A || x == B, or x in (A, B)");
        }
        if (in.skip("contains")) {
            return constant();
        }
        if (in.token().is("not") && in.ahead(1).is("contains")) {
            in.take();
            in.take();
            return constant();
        }
        if (in.skip("in")) {
            return words();
        }
        return in.fault(CODE, "Expected a comparison and found " + operator.shown(), meant(operator));
    }

    private static String meant(Token operator) {
        return operator.is("=")
                ? "Did you mean ==?"
                : operator.form() == Token.Form.WORD
                        ? Suggestion.nearest(operator.text(), List.of("contains", "in"))
                                .map(near -> "Did you mean " + near + "?")
                                .orElse(OPERATORS)
                        : OPERATORS;
    }

    private boolean words() {
        if (!in.expect("(", CODE)) {
            return false;
        }
        do {
            if (!constant()) {
                return false;
            }
        } while (in.skip(","));
        return in.expect(")", CODE);
    }

    /** A literal or a word: two facts that are both unknown would be equal, and a list would lack an unknown one. */
    private boolean constant() {
        Token token = in.token();
        if (token.isName() && !CONSTANTS.contains(token.text())) {
            return in.fault(
                    CODE,
                    token.shown() + " is compared as if it were always known",
                    "Compare with a literal or a word; facts are compared with each other by < <= > >= only");
        }
        return operand();
    }

    private boolean operand() {
        return switch (in.token().form()) {
            case STRING, NUMBER -> in.take() != null;
            case WORD -> in.token().isType() ? word() : property();
            default ->
                in.fault(
                        CODE,
                        "Expected a value and found " + in.token().shown(),
                        "A literal, a word such as Kind.NOT_RECEIVED, or a property of the case");
        };
    }

    private boolean word() {
        in.take();
        return in.expect(".", CODE)
                && (in.token().isType() ? in.take() != null : in.fault(CODE, "Expected a word in capitals", null))
                && noCall();
    }

    private boolean property() {
        Token first = in.token();
        if (!first.isName()) {
            return in.fault(CODE, first.shown() + " is not a property of the case", "Write it like shipment.tracked");
        }
        in.take();
        while (in.skip(".")) {
            if (!in.token().isName()) {
                return in.fault(CODE, in.token().shown() + " is not a property", null);
            }
            in.take();
        }
        return noCall();
    }

    private boolean noCall() {
        return !in.token().is("(")
                || in.fault(CODE, "A condition can't call anything", "Ask for a derived fact that holds the result");
    }
}
