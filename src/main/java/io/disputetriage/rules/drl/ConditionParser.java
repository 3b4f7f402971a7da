package io.disputetriage.rules.drl;

import io.disputetriage.diagnostics.Suggestion;
import io.disputetriage.rules.drl.Condition.Operand;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * What the pattern of a rule may say: constraints on properties of the case, joined by {@code &&} and
 * {@code ||}; no calls but the one that adds days to a date, no other arithmetic, nothing that runs.
 */
final class ConditionParser {
    private static final String CODE = "RUL-221";
    private static final Set<String> COMPARISONS = Set.of("==", "<", "<=", ">", ">=");
    private static final String OPERATORS = "One of: == < <= > >= in contains, not contains, != null";
    private static final Map<String, Operand.Form> FORMS =
            Map.of("true", Operand.Form.FLAG, "false", Operand.Form.FLAG, "null", Operand.Form.NULL);
    private static final Set<String> CONSTANTS = FORMS.keySet();

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

    private final TokenCursor in;
    private int depth;
    private String left;
    private String comparison;

    ConditionParser(TokenCursor in) {
        this.in = in;
    }

    /** Reads constraints separated by commas, up to the closing parenthesis, which stays; null if one is faulty. */
    List<Constraint> constraints() {
        List<Constraint> all = new ArrayList<>();
        int faults = 0;
        do {
            int start = in.position();
            depth = 0;
            left = null;
            comparison = null;
            Condition condition = constraint();
            if (condition == null || !ends()) {
                faults++;
                in.back(start);
                in.skipRest();
            } else {
                all.add(Constraint.of(condition, in.since(start)));
            }
        } while (faults < FAULTS && separated());
        return faults == 0 ? all : null;
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

    private Condition constraint() {
        if (in.token().isName()
                && in.ahead(1).is(":")
                && in.ahead(2).isName()
                && !CONSTANTS.contains(in.ahead(2).text())) {
            in.reread(1, CODE, "A variable begins with $", "$" + in.token().text());
        }
        if (!in.token().isVariable()) {
            return anyOf();
        }
        int start = in.position();
        Token variable = in.take();
        if (in.token().is("=") || in.token().is("==")) {
            in.reread(
                    1, CODE, "A variable is bound by : and not by " + in.token().shown(), ":");
        }
        Operand property = in.expect(":", CODE) ? property() : null;
        return property == null ? null : new Condition.Binding(variable.text(), property, in.span(start));
    }

    private Condition anyOf() {
        return several(this::allOf, () -> in.skip("||") || joined("or", "|", "||"), true);
    }

    private Condition allOf() {
        return several(this::single, () -> in.skip("&&") || joined("and", "&", "&&"), false);
    }

    private Condition several(Supplier<Condition> part, BooleanSupplier joint, boolean any) {
        int start = in.position();
        List<Condition> parts = new ArrayList<>();
        List<Span> joints = new ArrayList<>();
        do {
            if (!parts.isEmpty()) {
                joints.add(Span.of(in.ahead(-1)));
            }
            Condition next = part.get();
            if (next == null) {
                return null;
            }
            parts.add(next);
        } while (joint.getAsBoolean());
        return parts.size() == 1 ? parts.get(0) : new Condition.Combination(any, parts, joints, in.span(start));
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

    private Condition single() {
        if (in.token().is("eval") && in.ahead(1).is("(")) {
            in.superfluous("eval", CODE);
        }
        if (in.token().is("(")) {
            return enclosed();
        }
        Token first = in.token();
        if (first.is("!") || first.text().equalsIgnoreCase("not") && in.ahead(1).isName()) {
            return fault(
                    first,
                    "A condition can't be turned round by " + first.shown(),
                    "An unknown fact would match. Say what must be known, such as shipment.tracked == false");
        }
        if (left != null && (COMPARISONS.contains(first.text()) || isValue(first))) {
            String missing = isValue(first) ? left + " " + comparison : left;
            in.slip(CODE, first, "A property is missing before " + first.shown(), "Write " + missing + " before it");
            in.put(0, missing);
        }
        Operand property = property();
        if (property == null) {
            return null;
        }
        left = property.text();
        return test(property);
    }

    private Condition enclosed() {
        if (++depth > NESTING) {
            return fault(in.token(), "The parentheses are nested too deeply", null);
        }
        int start = in.position();
        in.take();
        Condition inner = anyOf();
        depth--;
        if (inner == null || !in.require(")", CODE)) {
            return null;
        }
        return inner instanceof Condition.Combination several
                ? new Condition.Combination(several.any(), several.parts(), several.joints(), in.span(start))
                : inner;
    }

    private static boolean isValue(Token token) {
        return token.isType()
                || token.form() == Token.Form.NUMBER
                || token.form() == Token.Form.STRING
                || CONSTANTS.contains(token.text());
    }

    private Condition test(Operand property) {
        spelled();
        Token operator = in.token();
        comparison = operator.text();
        if (COMPARISONS.contains(operator.text()) && operator.form() == Token.Form.SYMBOL) {
            in.take();
            return test(property, operator.text(), operator, one(operator.is("==") ? constant() : operand()));
        }
        if (UNEQUAL.contains(operator.text()) && operator.form() == Token.Form.SYMBOL) {
            in.take();
            if (in.token().text().equalsIgnoreCase("null") && !in.token().is("null")) {
                in.reread(1, CODE, "Expected null and found " + in.token().shown(), "null");
            }
            return in.token().is("null")
                    ? test(property, operator.text(), operator, one(operand()))
                    : fault(
                            operator,
                            operator.text() + " is only for != null",
                            "An unknown fact would match. Name the words that match: x == A || x == B, or x in (A, B)");
        }
        if (in.skip("contains")) {
            return test(property, "contains", operator, one(constant()));
        }
        if (in.token().is("not") && in.ahead(1).is("contains")) {
            in.take();
            in.take();
            return test(property, "not contains", operator, one(constant()));
        }
        if (in.token().is("not") && in.ahead(1).is("in")) {
            return fault(
                    operator,
                    "not in would also match when the fact is unknown",
                    "Name the words that match: " + left + " in ( … )");
        }
        if (in.skip("in")) {
            return test(property, "in", operator, words());
        }
        return fault(operator, "Expected a comparison and found " + operator.shown(), OPERATORS);
    }

    private Condition test(Operand property, String symbol, Token operator, List<Operand> right) {
        return right == null
                ? null
                : new Condition.Test(
                        property,
                        Condition.Operator.of(symbol),
                        right,
                        Span.of(operator),
                        new Span(property.span().first(), in.ahead(-1)));
    }

    private static List<Operand> one(Operand operand) {
        return operand == null ? null : List.of(operand);
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
            if (COMPARISONS.contains(meant) && hasNoOrder(in.ahead(1))) {
                meant = "==";
            }
            in.reread(negated ? 2 : 1, CODE, "Expected a comparison and found " + word, meant);
        }
    }

    /** Words, texts, true and false are equal or not, and neither more nor less than others. */
    private static boolean hasNoOrder(Token operand) {
        return operand.isType() || operand.form() == Token.Form.STRING || CONSTANTS.contains(operand.text());
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

    private List<Operand> words() {
        String closing = BRACKETS.get(in.token().text());
        if (closing != null) {
            in.reread(1, CODE, "Expected ( and found " + in.token().shown(), "(");
        }
        if (!in.expect("(", CODE)) {
            return null;
        }
        List<Operand> words = new ArrayList<>();
        do {
            Operand word = constant();
            if (word == null) {
                return null;
            }
            words.add(word);
            if (in.token().is(";")) {
                in.reread(1, CODE, "Words are separated by commas and not by ;", ",");
            }
        } while (in.skip(",") || startsValue() && in.require(",", CODE));
        if (closing != null && in.token().is(closing)) {
            in.reread(1, CODE, "Expected ) and found " + in.token().shown(), ")");
        }
        in.require(")", CODE);
        return words;
    }

    private boolean startsValue() {
        return in.token().form() == Token.Form.STRING || in.token().isType();
    }

    /** A literal or a word: two facts that are both unknown would be equal, and a list would lack an unknown one. */
    private Operand constant() {
        Token token = in.token();
        if (!token.isName() || CONSTANTS.contains(token.text())) {
            return operand();
        }
        String message = token.shown() + " is compared as if it were always known";
        String hint = "Compare with a literal or a word; facts are compared with each other by < <= > >= only";
        boolean wordOfProperty = in.ahead(1).is(".") && in.ahead(2).isType();
        if (in.ahead(1).is("(") || in.ahead(1).is(".") && !wordOfProperty) {
            return fault(token, message, hint);
        }
        int start = in.position();
        in.slip(CODE, in.take(), message, hint);
        if (wordOfProperty) {
            in.take();
            in.take();
        }
        return operand(Operand.Form.PROPERTY, start);
    }

    private Operand operand() {
        int start = in.position();
        return switch (in.token().form()) {
            case STRING -> {
                in.take();
                yield operand(Operand.Form.TEXT, start);
            }
            case NUMBER -> in.number() ? operand(Operand.Form.NUMBER, start) : null;
            case WORD ->
                in.token().isType()
                        ? word()
                        : in.token().is(Operand.PLUS_DAYS) && in.ahead(1).is("(") ? later() : property();
            default ->
                fault(
                        in.token(),
                        "Expected a value and found " + in.token().shown(),
                        "A literal, a word such as Kind.NOT_RECEIVED, or a property of the case");
        };
    }

    /** What has been taken since then. */
    private Operand operand(Operand.Form form, int start) {
        return new Operand(form, in.text(start), null, in.span(start));
    }

    /** A date and so many days: {@code plusDays( shipment.shippedAt, 10 )}. */
    private Operand later() {
        in.take();
        in.take();
        Operand date = property();
        if (date == null || !in.expect(",", CODE)) {
            return null;
        }
        Token days = in.token();
        if (days.form() != Token.Form.NUMBER
                || !days.text().matches("[1-9][0-9]{0,3}")
                || Integer.parseInt(days.text()) > MOST_DAYS) {
            return fault(
                    days,
                    days.shown() + " is not a number of days from 1 to " + MOST_DAYS,
                    "To go back, add the days to the other date");
        }
        int start = in.position();
        in.take();
        Operand added = operand(Operand.Form.NUMBER, start);
        return in.expect(")", CODE) ? new Operand(date.form(), date.text(), added, date.span()) : null;
    }

    private Operand word() {
        int start = in.position();
        Token first = in.take();
        if (!in.token().is(".")) {
            in.slip(
                    CODE,
                    first,
                    first.shown() + " stands without its type",
                    "Write the type and a point before it, as in Kind.NOT_RECEIVED; a text stands in double quotes");
            return noCall() ? operand(Operand.Form.WORD, start) : null;
        }
        in.take();
        if (!in.token().isType()) {
            return fault(in.token(), "Expected a word in capitals", null);
        }
        in.take();
        return noCall() ? operand(Operand.Form.WORD, start) : null;
    }

    private Operand property() {
        int start = in.position();
        Token first = in.token();
        if (!first.isName()) {
            return fault(first, first.shown() + " is not a property of the case", "Write it like shipment.tracked");
        }
        in.take();
        if (first.is(Operand.PLUS_DAYS) && in.token().is("(")) {
            return fault(
                    first,
                    "Days are added on the right of < <= > >= only",
                    "Turn the comparison round, as in asOf > plusDays( shipment.shippedAt, 10 )");
        }
        while (in.skip(".")) {
            if (!in.token().isName()) {
                return fault(in.token(), in.token().shown() + " is not a property", null);
            }
            in.take();
        }
        Operand.Form form = FORMS.getOrDefault(first.text(), Operand.Form.PROPERTY);
        return noCall() ? operand(form, start) : null;
    }

    /** Records a fault; always null, so that it can stand for what isn't there. */
    private <T> T fault(Token place, String message, String hint) {
        in.fault(CODE, place, message, hint);
        return null;
    }

    private boolean noCall() {
        return !in.token().is("(")
                || in.fault(CODE, "A condition can't call anything", "Ask for a derived fact that holds the result");
    }
}
