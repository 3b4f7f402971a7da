package io.disputetriage.regions;

import io.disputetriage.evaluator.Property;
import io.disputetriage.ruleset.Condition;
import io.disputetriage.ruleset.Condition.Operand;
import io.disputetriage.ruleset.Condition.Operator;
import io.disputetriage.ruleset.Constraint;
import io.disputetriage.ruleset.RuleOutline;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds, without any fact sheet, a property that no value of it can satisfy as a rule demands. */
final class Impossible {
    private static final int MOST = 512;
    private static final Object OTHER = "some other value";

    private Impossible() {}

    /** The property and the tests on it that contradict each other; empty if nothing of the kind is seen. */
    static Optional<String> in(RuleOutline rule) {
        List<List<Condition.Test>> ways = List.of(List.of());
        for (Constraint constraint : Constraint.of(rule)) {
            ways = both(ways, ways(constraint.condition()));
            if (ways.size() > MOST) {
                return Optional.empty();
            }
        }
        List<String> whys = new ArrayList<>();
        for (List<Condition.Test> way : ways) {
            Optional<String> why = contradiction(way);
            if (why.isEmpty()) {
                return why;
            }
            whys.add(why.get());
        }
        return whys.stream().findFirst();
    }

    /** Each list of tests that together make the condition hold. */
    private static List<List<Condition.Test>> ways(Condition condition) {
        if (condition instanceof Condition.AnyOf any) {
            return any.parts().stream().flatMap(part -> ways(part).stream()).toList();
        } else if (condition instanceof Condition.AllOf all) {
            List<List<Condition.Test>> ways = List.of(List.of());
            for (Condition part : all.parts()) {
                ways = both(ways, ways(part));
            }
            return ways;
        }
        return List.of(condition instanceof Condition.Test test ? List.of(test) : List.of());
    }

    private static List<List<Condition.Test>> both(List<List<Condition.Test>> some, List<List<Condition.Test>> others) {
        List<List<Condition.Test>> all = new ArrayList<>();
        for (List<Condition.Test> one : some.size() > MOST ? some.subList(0, MOST + 1) : some) {
            for (List<Condition.Test> other : others) {
                List<Condition.Test> joined = new ArrayList<>(one);
                joined.addAll(other);
                all.add(joined);
            }
        }
        return all;
    }

    private static Optional<String> contradiction(List<Condition.Test> tests) {
        Set<String> paths = new TreeSet<>();
        tests.stream()
                .filter(Impossible::isPlain)
                .forEach(test -> paths.add(test.left().text()));
        for (String path : paths) {
            List<Condition.Test> on = tests.stream()
                    .filter(test -> isPlain(test) && test.left().text().equals(path))
                    .toList();
            if (values(path, on).stream().noneMatch(value -> on.stream().allMatch(test -> holds(test, value)))) {
                return Optional.of(on.stream().map(Impossible::shown).distinct().collect(Collectors.joining(" and ")));
            }
        }
        return Optional.empty();
    }

    /** A property compared with literals only. */
    private static boolean isPlain(Condition.Test test) {
        return test.left().form() == Operand.Form.PROPERTY
                && test.right().stream().noneMatch(operand -> operand.form() == Operand.Form.PROPERTY);
    }

    private static List<Object> values(String path, List<Condition.Test> tests) {
        List<Object> values = new ArrayList<>();
        values.add(null);
        Class<?> type = Property.at(path).type();
        boolean list = tests.stream()
                .anyMatch(test -> test.operator() == Operator.CONTAINS || test.operator() == Operator.NOT_CONTAINS);
        if (list) {
            values.add(tests.stream()
                    .filter(test -> test.operator() == Operator.CONTAINS)
                    .map(test -> test.right().get(0).text())
                    .collect(Collectors.toSet()));
        } else if (type.isEnum()) {
            for (Object word : type.getEnumConstants()) {
                values.add(type.getSimpleName() + "." + ((Enum<?>) word).name());
            }
        } else if (type == Boolean.class) {
            values.addAll(List.of("true", "false"));
        } else {
            values.add(OTHER);
            tests.stream().flatMap(test -> test.right().stream()).forEach(literal -> {
                values.add(literal.text());
                if (literal.form() == Operand.Form.NUMBER) {
                    BigDecimal number = new BigDecimal(literal.text());
                    BigDecimal step = BigDecimal.ONE.movePointLeft(number.scale());
                    values.add(number.add(step).toPlainString());
                    values.add(number.subtract(step).toPlainString());
                }
            });
        }
        return values;
    }

    private static boolean holds(Condition.Test test, Object value) {
        boolean aboutNull = test.right().get(0).form() == Operand.Form.NULL;
        if (aboutNull) {
            return (value == null) == (test.operator() == Operator.EQUAL);
        }
        if (value == null) {
            return false;
        }
        String literal = test.right().get(0).text();
        return switch (test.operator()) {
            case EQUAL, IN -> test.right().stream().anyMatch(one -> same(one.text(), value));
            case NOT_EQUAL -> !same(literal, value);
            case CONTAINS -> ((Set<?>) value).contains(literal);
            case NOT_CONTAINS -> !((Set<?>) value).contains(literal);
            default -> test.right().get(0).form() != Operand.Form.NUMBER || ordered(test.operator(), literal, value);
        };
    }

    private static boolean same(String literal, Object value) {
        return literal.equals(value);
    }

    private static boolean ordered(Operator operator, String literal, Object value) {
        if (value == OTHER) {
            return false;
        }
        int order = new BigDecimal(value.toString()).compareTo(new BigDecimal(literal));
        return switch (operator) {
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case MORE -> order > 0;
            default -> order >= 0;
        };
    }

    private static String shown(Condition.Test test) {
        String right = test.right().stream().map(Operand::shown).collect(Collectors.joining(", "));
        return test.left().shown() + " " + test.operator().symbol() + " "
                + (test.operator() == Operator.IN ? "( " + right + " )" : right);
    }
}
