package io.disputetriage.rules.evaluator;

import io.disputetriage.facts.Case;
import io.disputetriage.rules.drl.Condition;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** One comparison. It is open if a value on either side is unknown, except that a test for null is always definite. */
record Comparison(Condition.Test test, Side left, Condition.Operator operator, List<Side> right, boolean aboutNull)
        implements Check {

    static Comparison of(Condition.Test test) {
        Side left = Side.of(test.left());
        List<Side> right = test.right().stream().map(Side::of).toList();
        boolean aboutNull =
                test.operator().takesNull() && (left instanceof Side.Nothing || right.get(0) instanceof Side.Nothing);
        return new Comparison(test, left, test.operator(), right, aboutNull);
    }

    @Override
    public Truth of(Case facts) {
        Object one = left.of(facts);
        if (aboutNull) {
            boolean nothing = one == null && right.get(0).of(facts) == null;
            return Truth.of(nothing == (operator == Condition.Operator.EQUAL));
        }
        if (one == null) {
            return Truth.UNKNOWN;
        }
        Truth truth = Truth.FALSE;
        for (Side side : right) {
            Object other = side.of(facts);
            if (other == null) {
                truth = Truth.UNKNOWN;
            } else if (operator.holds(one, other)) {
                return Truth.TRUE;
            }
        }
        return truth;
    }

    @Override
    public void unknown(Case facts, Set<String> paths) {
        unknown(left, facts, paths);
        right.forEach(side -> unknown(side, facts, paths));
    }

    private static void unknown(Side side, Case facts, Set<String> paths) {
        if (side instanceof Side.Fact fact && fact.of(facts) == null) {
            paths.add(fact.property().path());
        }
    }

    /** The comparison with what is known on its right side filled in: {@code derived.elapsedDays > 35}. */
    @Override
    public String wish(Case facts) {
        String values = test.right().stream()
                .map(operand -> filled(operand, Side.of(operand).of(facts)))
                .collect(Collectors.joining(", "));
        boolean list = operator == Condition.Operator.IN;
        return test.left().shown() + " " + operator.symbol() + " " + (list ? "( " + values + " )" : values);
    }

    private static String filled(Condition.Operand operand, Object value) {
        if (operand.form() != Condition.Operand.Form.PROPERTY || value == null) {
            return operand.shown();
        }
        if (value instanceof Enum<?> word) {
            return word.getDeclaringClass().getSimpleName() + "." + word.name();
        }
        if (value instanceof String text) {
            return "\"" + text + "\"";
        }
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
    }
}
