package io.disputetriage.ruleset;

import io.disputetriage.diagnostics.Suggestion;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the pattern of a rule may say: constraints on properties of the case, joined by {@code &&} and
 * {@code ||}; no calls but the one that adds days to a date, no other arithmetic, nothing that runs.
 */
final class ConditionGrammar {
    private static final String CODE = "RUL-221";
    private static final Set<String> COMPARISONS = Set.of("==", "<", "<=", ">", ">=");
    private static final String OPERATORS = "One of: == < <= > >= in contains, not contains, != null";
    private static final Set<String> CONSTANTS = Set.of("true", "false", "null");

    /** How other languages and hurried people write what stands between two operands. */
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("=", "=="),
            Map.entry("===", "=="),
            Map.entry(":", "=="),
            Map.entry("is", "=="),
            Map.entry("eq", "=="),
            Map.entry("equals", "=="),
            Map.entry("=>", ">="),
            Map.entry("=<", "<="),
            Map.entry("gt", ">"),
            Map.entry("gte", ">="),
            Map.entry("ge", ">="),
            Map.entry("lt", "<"),
            Map.entry("lte", "<="),
            Map.entry("le", "<="),
            Map.entry("has", "contains"),
            Map.entry("includes", "contains"),
            Map.entry("excludes", "not contains"),
            Map.entry("memberof", "in"));

    private static final Set<String> UNEQUAL = Set.of("!=", "<>", "!==", "=!");
    private static final Map<String, String> BRACKETS = Map.of("[", "]", "{", "}");
    private static final int MOST_DAYS = 3_660;
    private static final int NESTING = 20;
    private static final int FAULTS = 20;

    private final Cursor in;
    private int depth;
    private String left;
    private String comparison;

    ConditionGrammar(Cursor in) {
        this.in = in;
    }

    /** Reads constraints separated by commas, up to the closing parenthesis, which stays. */
    boolean constraints() {
        int faults = 0;
        do {
            int start = in.position();
            depth = 0;
            left = null;
            comparison = null;
            if (!constraint() || !ends()) {
                faults++;
                in.back(start);
                in.skipRest();
            }
        } while (faults < FAULTS && separated());
        return faults == 0;
    }

    private boolean separated() {
        if (in.token().is(";")) {
            in.reread(1, CODE, "Constraints are separated by commas and not by ;", ",");
        }
        if (in.skip(",") || startsAnother() && in.require(",", CODE)) {
            while (in.superfluous(",", CODE)) {}
            return true;
        }
        return false;
    }

    private boolean ends() {
        return in.token().is(",")
                || in.token().is(")")
                || in.token().is(";")
                || in.token().is("then")
                || startsAnother()
                || in.fault(CODE, "Expected ) and found " + in.token().shown(), null);
    }

    /** Whether a constraint begins here, so that only its comma is missing. */
    private boolean startsAnother() {
        if (in.token().isVariable()) {
            return in.ahead(1).is(":");
        }
        int end = 1;
        while (in.ahead(end).is(".") && in.ahead(end + 1).isName()) {
            end += 2;
        }
        Token operator = in.ahead(end);
        return in.token().is("(")
                || in.token().isName()
                        && (COMPARISONS.contains(operator.text())
                                || UNEQUAL.contains(operator.text())
                                || operator.is("in")
                                || operator.is("not")
                                || operator.is("contains")
                                || MEANT.containsKey(operator.text()));
    }

    private boolean constraint() {
        if (in.token().isName()
                && in.ahead(1).is(":")
                && in.ahead(2).isName()
                && !CONSTANTS.contains(in.ahead(2).text())) {
            in.reread(1, CODE, "A variable begins with $", "$" + in.token().text());
        }
        if (!in.token().isVariable()) {
            return anyOf();
        }
        in.take();
        if (in.token().is("=") || in.token().is("==")) {
            in.reread(
                    1, CODE, "A variable is bound by : and not by " + in.token().shown(), ":");
        }
        return in.expect(":", CODE) && property();
    }

    private boolean anyOf() {
        do {
            if (!allOf()) {
                return false;
            }
        } while (in.skip("||") || joined("or", "|", "||"));
        return true;
    }

    private boolean allOf() {
        do {
            if (!single()) {
                return false;
            }
        } while (in.skip("&&") || joined("and", "&", "&&"));
        return true;
    }

    private boolean joined(String word, String symbol, String meant) {
        return (in.token().text().equalsIgnoreCase(word) && in.token().form() == Token.Form.WORD
                        || in.token().is(symbol)
                        || in.token().is(symbol.repeat(3)))
                && in.reread(
                        1,
                        CODE,
                        "Conditions are joined by " + meant + " and not by "
                                + in.token().shown(),
                        meant)
                && in.skip(meant);
    }

    private boolean single() {
        if (in.token().is("eval") && in.ahead(1).is("(")) {
            in.superfluous("eval", CODE);
        }
        if (in.token().is("(")) {
            if (++depth > NESTING) {
                return in.fault(CODE, "The parentheses are nested too deeply", null);
            }
            in.take();
            boolean inner = anyOf() && in.require(")", CODE);
            depth--;
            return inner;
        }
        Token first = in.token();
        if (first.is("!") || first.text().equalsIgnoreCase("not") && in.ahead(1).isName()) {
            return in.fault(
                    CODE,
                    "A condition can't be turned round by " + first.shown(),
                    "An unknown fact would match. Say what must be known, such as shipment.tracked == false");
        }
        if (left != null && (COMPARISONS.contains(first.text()) || isValue(first))) {
            String missing = isValue(first) ? left + " " + comparison : left;
            in.slip(CODE, first, "A property is missing before " + first.shown(), "Write " + missing + " before it");
            in.put(0, missing);
        }
        int start = in.position();
        if (!property()) {
            return false;
        }
        left = in.since(start).stream().map(Token::text).collect(Collectors.joining());
        return test();
    }

    private static boolean isValue(Token token) {
        return token.isType()
                || token.form() == Token.Form.NUMBER
                || token.form() == Token.Form.STRING
                || CONSTANTS.contains(token.text());
    }

    private boolean test() {
        spelled();
        Token operator = in.token();
        comparison = operator.text();
        if (COMPARISONS.contains(operator.text()) && operator.form() == Token.Form.SYMBOL) {
            in.take();
            return operator.is("==") ? constant() : operand();
        }
        if (UNEQUAL.contains(operator.text()) && operator.form() == Token.Form.SYMBOL) {
            in.take();
            if (in.token().text().equalsIgnoreCase("null") && !in.token().is("null")) {
                in.reread(1, CODE, "Expected null and found " + in.token().shown(), "null");
            }
            return in.skip("null")
                    || in.fault(
                            CODE,
                            operator,
                            operator.text() + " is only for != null",
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
        if (in.token().is("not") && in.ahead(1).is("in")) {
            return in.fault(
                    CODE,
                    "not in would also match when the fact is unknown",
                    "Name the words that match: " + left + " in ( … )");
        }
        if (in.skip("in")) {
            return words();
        }
        return in.fault(CODE, "Expected a comparison and found " + operator.shown(), OPERATORS);
    }

    /** Reads another spelling of a comparison as the one that is meant. */
    private void spelled() {
        if (in.token().is("not")
                && meant(in.ahead(1)).equals("contains")
                && !in.ahead(1).is("contains")) {
            in.take();
            in.reread(1, CODE, "Expected contains and found " + in.token().shown(), "contains");
            in.back(in.position() - 1);
        }
        Token operator = in.token();
        boolean negated =
                operator.text().equalsIgnoreCase("is") && in.ahead(1).text().equalsIgnoreCase("not");
        String word = negated ? operator.text() + " " + in.ahead(1).text() : operator.shown();
        String meant = negated || UNEQUAL.contains(operator.text()) ? "!=" : meant(operator);
        boolean unequalToNull = meant.equals("!=") && in.ahead(negated ? 2 : 1).is("null");
        if (!meant.equals(operator.text()) && (unequalToNull || !meant.equals("!="))) {
            in.reread(negated ? 2 : 1, CODE, "Expected a comparison and found " + word, meant);
        }
    }

    /** The comparison that is meant by this token; what it is itself if nobody knows. */
    private static String meant(Token operator) {
        if (operator.form() != Token.Form.WORD) {
            return operator.form() == Token.Form.SYMBOL
                    ? MEANT.getOrDefault(operator.text(), operator.text())
                    : operator.text();
        }
        String known = MEANT.get(operator.text().toLowerCase(Locale.ROOT));
        return known != null
                ? known
                : operator.is("not")
                        ? "not"
                        : Suggestion.nearest(operator.text(), List.of("contains", "in", "not"))
                                .orElse(operator.text());
    }

    private boolean words() {
        String closing = BRACKETS.get(in.token().text());
        if (closing != null) {
            in.reread(1, CODE, "Expected ( and found " + in.token().shown(), "(");
        }
        if (!in.expect("(", CODE)) {
            return false;
        }
        do {
            if (!constant()) {
                return false;
            }
            if (in.token().is(";")) {
                in.reread(1, CODE, "Words are separated by commas and not by ;", ",");
            }
        } while (in.skip(",") || startsValue() && in.require(",", CODE));
        if (closing != null && in.token().is(closing)) {
            in.reread(1, CODE, "Expected ) and found " + in.token().shown(), ")");
        }
        return in.require(")", CODE);
    }

    private boolean startsValue() {
        return in.token().form() == Token.Form.STRING || in.token().isType();
    }

    /** A literal or a word: two facts that are both unknown would be equal, and a list would lack an unknown one. */
    private boolean constant() {
        Token token = in.token();
        if (!token.isName() || CONSTANTS.contains(token.text())) {
            return operand();
        }
        String message = token.shown() + " is compared as if it were always known";
        String hint = "Compare with a literal or a word; facts are compared with each other by < <= > >= only";
        boolean wordOfProperty = in.ahead(1).is(".") && in.ahead(2).isType();
        if (in.ahead(1).is("(") || in.ahead(1).is(".") && !wordOfProperty) {
            return in.fault(CODE, message, hint);
        }
        in.slip(CODE, in.take(), message, hint);
        if (wordOfProperty) {
            in.take();
            in.take();
        }
        return true;
    }

    private boolean operand() {
        return switch (in.token().form()) {
            case STRING -> in.take() != null;
            case NUMBER -> in.number();
            case WORD ->
                in.token().isType()
                        ? word()
                        : in.token().is(Condition.Operand.PLUS_DAYS)
                                        && in.ahead(1).is("(")
                                ? later()
                                : property();
            default ->
                in.fault(
                        CODE,
                        "Expected a value and found " + in.token().shown(),
                        "A literal, a word such as Kind.NOT_RECEIVED, or a property of the case");
        };
    }

    /** A date and so many days: {@code plusDays( shipment.shippedAt, 10 )}. */
    private boolean later() {
        in.take();
        in.take();
        if (!property() || !in.expect(",", CODE)) {
            return false;
        }
        Token days = in.token();
        if (days.form() != Token.Form.NUMBER
                || !days.text().matches("[1-9][0-9]{0,3}")
                || Integer.parseInt(days.text()) > MOST_DAYS) {
            return in.fault(
                    CODE,
                    days.shown() + " is not a number of days from 1 to " + MOST_DAYS,
                    "To go back, add the days to the other date");
        }
        in.take();
        return in.expect(")", CODE);
    }

    private boolean word() {
        Token first = in.take();
        if (!in.token().is(".")) {
            in.slip(
                    CODE,
                    first,
                    first.shown() + " stands without its type",
                    "Write the type and a point before it, as in Kind.NOT_RECEIVED; a text stands in double quotes");
            return noCall();
        }
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
        if (first.is(Condition.Operand.PLUS_DAYS) && in.token().is("(")) {
            return in.fault(
                    CODE,
                    first,
                    "Days are added on the right of < <= > >= only",
                    "Turn the comparison round, as in asOf > plusDays( shipment.shippedAt, 10 )");
        }
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
