package io.disputetriage.rules.drl;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Values of one property that stand for all it can have as far as some conditions can tell: unknown, each literal they
 * name, one between any two neighbouring numbers and one beyond them on either side, and one that none of them names.
 */
public final class PossibleValues {
    private static final Object OTHER = new Object();

    /** Null: unknown. */
    private final List<Object> values = new ArrayList<>();

    private PossibleValues(List<Condition> conditions, boolean whole) {
        Set<Condition.Operand> literals = new LinkedHashSet<>();
        conditions.forEach(condition -> condition.tests().forEach(test -> literals.addAll(test.right())));
        values.add(null);
        boolean flags = false;
        SortedSet<BigDecimal> numbers = new TreeSet<>();
        for (Condition.Operand literal : literals) {
            switch (literal.form()) {
                case NUMBER -> numbers.add(new BigDecimal(literal.text()));
                case FLAG -> flags = true;
                case WORD, TEXT -> values.add(value(literal));
                default -> {}
            }
        }
        if (flags) {
            values.add(value(new Condition.Operand(Condition.Operand.Form.FLAG, "true")));
            values.add(value(new Condition.Operand(Condition.Operand.Form.FLAG, "false")));
        } else if (numbers.isEmpty()) {
            values.add(OTHER);
        }
        values.addAll(around(numbers, whole));
    }

    /** Whether no value lets all these conditions hold, which look at one and the same property; see {@link #of}. */
    public static boolean areNone(List<Condition> conditions, boolean whole) {
        PossibleValues possible = of(conditions, whole);
        return IntStream.range(0, possible.size())
                .noneMatch(at -> conditions.stream().allMatch(condition -> holds(condition, possible.values.get(at))));
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
        if (condition instanceof Condition.Combination several) {
            return several.parts().stream().allMatch(part -> onlyLiterals(part, properties));
        } else if (condition instanceof Condition.Test test) {
            properties.add(test.left().text());
            return !test.operator().isOfList()
                    && test.left().form() == Condition.Operand.Form.PROPERTY
                    && test.right().stream().noneMatch(operand -> operand.form() == Condition.Operand.Form.PROPERTY);
        }
        return false;
    }

    private static boolean holds(Condition condition, Object value) {
        if (condition instanceof Condition.Combination several) {
            return several.parts().stream().anyMatch(part -> holds(part, value) == several.any()) == several.any();
        }
        Condition.Test test = (Condition.Test) condition;
        return test.right().stream().anyMatch(literal -> holds(test.operator(), value, value(literal)));
    }

    /** What isn't ordered counts as equal: rules that compare it are refused elsewhere. */
    private static boolean holds(Condition.Operator operator, Object value, Object literal) {
        boolean ordered = value instanceof BigDecimal && literal instanceof BigDecimal;
        return operator.isOrdering() && value != null && !ordered
                ? operator.holds(BigDecimal.ZERO, BigDecimal.ZERO)
                : operator.holds(value, literal);
    }

    /** A number by what it is worth, anything else as it is written; null: unknown. */
    private static Object value(Condition.Operand literal) {
        return switch (literal.form()) {
            case NUMBER -> new BigDecimal(literal.text());
            case NULL -> null;
            default -> literal.form() + literal.text();
        };
    }
}
