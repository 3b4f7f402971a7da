package io.disputetriage.lint;

import io.disputetriage.ruleset.Condition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Values of one property that stand for all it can have as far as some constraints can tell: unknown, each literal
 * they name, one between any two neighbouring numbers and one beyond, and one that none of them names.
 */
final class Possible {
    private static final String OTHER = "\u0000other";

    private final List<Condition.Operand> values = new ArrayList<>();

    private Possible(List<Condition> conditions) {
        Set<Condition.Operand> literals = new LinkedHashSet<>();
        conditions.forEach(condition -> literals(condition, literals));
        values.add(new Condition.Operand(Condition.Operand.Form.NULL, "null"));
        TreeSet<BigDecimal> numbers = new TreeSet<>();
        boolean flags = false;
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
            values.add(new Condition.Operand(Condition.Operand.Form.WORD, OTHER));
        }
        BigDecimal step = new BigDecimal("0.5");
        for (BigDecimal number : numbers) {
            Stream.of(number.subtract(step), number, number.add(step))
                    .map(value -> new Condition.Operand(
                            Condition.Operand.Form.NUMBER,
                            value.stripTrailingZeros().toPlainString()))
                    .forEach(values::add);
        }
    }

    static Possible of(List<Condition> conditions) {
        return new Possible(conditions);
    }

    /** The one property that a condition compares with literals; empty if it looks at more, or at a list. */
    static Optional<String> property(Condition condition) {
        Set<String> properties = new TreeSet<>();
        return onlyLiterals(condition, properties) && properties.size() == 1
                ? Optional.of(properties.iterator().next())
                : Optional.empty();
    }

    /** Which of the values let the condition hold. */
    Set<Integer> holding(Condition condition) {
        Set<Integer> holding = new TreeSet<>();
        for (int i = 0; i < values.size(); i++) {
            if (holds(condition, values.get(i))) {
                holding.add(i);
            }
        }
        return holding;
    }

    int size() {
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
