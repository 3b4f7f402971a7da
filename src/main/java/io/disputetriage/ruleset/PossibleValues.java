package io.disputetriage.ruleset;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Values of one property that stand for all it can have as far as some conditions can tell: unknown, each literal they
 * name, one between any two neighbouring numbers and one beyond them on either side, and one that none of them names.
 */
public final class PossibleValues {
    private static final Condition.Operand UNKNOWN = new Condition.Operand(Condition.Operand.Form.NULL, "null");
    private static final Condition.Operand OTHER = new Condition.Operand(Condition.Operand.Form.WORD, "\u0000other");

    private final List<Condition.Operand> values = new ArrayList<>();

    private PossibleValues(List<Condition> conditions, boolean whole) {
        Set<Condition.Operand> literals = new LinkedHashSet<>();
        conditions.forEach(condition -> literals(condition, literals));
        values.add(UNKNOWN);
        boolean flags = false;
        SortedSet<BigDecimal> numbers = new TreeSet<>();
        for (Condition.Operand literal : literals) {
            switch (literal.form()) {
                case NUMBER -> numbers.add(new BigDecimal(literal.text()));
                case FLAG -> flags = true;
                case WORD, TEXT -> values.add(literal);
                default -> {}
            }
        }
        if (flags) {
            values.add(new Condition.Operand(Condition.Operand.Form.FLAG, "true"));
            values.add(new Condition.Operand(Condition.Operand.Form.FLAG, "false"));
        } else if (numbers.isEmpty()) {
            values.add(OTHER);
        }
        around(numbers, whole)
                .forEach(value ->
                        values.add(new Condition.Operand(Condition.Operand.Form.NUMBER, value.toPlainString())));
    }

    /**
     * The values for conditions that look at one and the same property.
     *
     * @param conditions each as {@link #property} takes it
     * @param whole the property holds whole numbers only; false if that isn't known
     */
    public static PossibleValues of(List<Condition> conditions, boolean whole) {
        return new PossibleValues(conditions, whole);
    }

    /**
     * These numbers, one between any two neighbours, one below and one above.
     *
     * @param whole whole numbers only: there may be none between two neighbours
     */
    public static SortedSet<BigDecimal> around(SortedSet<BigDecimal> numbers, boolean whole) {
        SortedSet<BigDecimal> all = new TreeSet<>(numbers);
        BigDecimal before = null;
        for (BigDecimal number : numbers) {
            BigDecimal below = number.subtract(BigDecimal.ONE);
            if (whole || before == null) {
                all.add(below);
            } else {
                all.add(before.add(number).multiply(new BigDecimal("0.5")));
            }
            if (whole) {
                all.add(number.add(BigDecimal.ONE));
            }
            before = number;
        }
        if (before != null) {
            all.add(before.add(BigDecimal.ONE));
        }
        return all;
    }

    /** The one property that a condition compares with literals; empty if it looks at more, or at a list. */
    public static Optional<String> property(Condition condition) {
        Set<String> properties = new TreeSet<>();
        return onlyLiterals(condition, properties) && properties.size() == 1
                ? Optional.of(properties.iterator().next())
                : Optional.empty();
    }

    /** Which of the values, by their index, let the condition hold. */
    public Set<Integer> holding(Condition condition) {
        Set<Integer> holding = new TreeSet<>();
        for (int i = 0; i < values.size(); i++) {
            if (holds(condition, values.get(i))) {
                holding.add(i);
            }
        }
        return holding;
    }

    /** How many there are. */
    public int size() {
        return values.size();
    }

    private static boolean onlyLiterals(Condition condition, Set<String> properties) {
        if (condition instanceof Condition.AllOf all) {
            return all.parts().stream().allMatch(part -> onlyLiterals(part, properties));
        } else if (condition instanceof Condition.AnyOf any) {
            return any.parts().stream().allMatch(part -> onlyLiterals(part, properties));
        } else if (condition instanceof Condition.Test test) {
            properties.add(test.left().text());
            return test.operator() != Condition.Operator.CONTAINS
                    && test.operator() != Condition.Operator.NOT_CONTAINS
                    && test.left().form() == Condition.Operand.Form.PROPERTY
                    && test.right().stream().noneMatch(operand -> operand.form() == Condition.Operand.Form.PROPERTY);
        }
        return false;
    }

    private static void literals(Condition condition, Set<Condition.Operand> literals) {
        if (condition instanceof Condition.AllOf all) {
            all.parts().forEach(part -> literals(part, literals));
        } else if (condition instanceof Condition.AnyOf any) {
            any.parts().forEach(part -> literals(part, literals));
        } else if (condition instanceof Condition.Test test) {
            literals.addAll(test.right());
        }
    }

    private static boolean holds(Condition condition, Condition.Operand value) {
        if (condition instanceof Condition.AllOf all) {
            return all.parts().stream().allMatch(part -> holds(part, value));
        } else if (condition instanceof Condition.AnyOf any) {
            return any.parts().stream().anyMatch(part -> holds(part, value));
        }
        Condition.Test test = (Condition.Test) condition;
        boolean unknown = value.form() == Condition.Operand.Form.NULL;
        Condition.Operand right = test.right().get(0);
        return switch (test.operator()) {
            case EQUAL, IN -> test.right().stream().anyMatch(one -> same(one, value));
            case NOT_EQUAL -> !same(right, value);
            case LESS -> !unknown && order(value, right) < 0;
            case AT_MOST -> !unknown && order(value, right) <= 0;
            case MORE -> !unknown && order(value, right) > 0;
            case AT_LEAST -> !unknown && order(value, right) >= 0;
            case CONTAINS, NOT_CONTAINS -> throw new IllegalArgumentException("A list: " + condition);
        };
    }

    private static boolean same(Condition.Operand a, Condition.Operand b) {
        return a.form() == Condition.Operand.Form.NUMBER && b.form() == a.form()
                ? new BigDecimal(a.text()).compareTo(new BigDecimal(b.text())) == 0
                : a.equals(b);
    }

    private static int order(Condition.Operand value, Condition.Operand literal) {
        return value.form() == Condition.Operand.Form.NUMBER && literal.form() == value.form()
                ? new BigDecimal(value.text()).compareTo(new BigDecimal(literal.text()))
                : 0;
    }
}
