package io.disputetriage.rules.rulebook;

import io.disputetriage.facts.Case;
import io.disputetriage.rules.drl.Condition;
import io.disputetriage.rules.drl.Constraint;
import io.disputetriage.rules.drl.Rule;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Cases with values at and around the literals of rules: a generated case is pushed towards one rule,
 * so that most of its constraints hold, some just don't, and some hang on an unknown fact.
 */
final class SteeredCases {
    private static final Map<String, Type> PATHS = CaseEdit.paths();
    /** Components that a record makes empty or refuses, so that they are never unknown. */
    private static final Set<String> NEVER_NULL = Set.of(
            "kind",
            "asOf",
            "evidence",
            "contradictions",
            "implied",
            "complaint.kind",
            "complaint.demands",
            "buyer.threatens",
            "history.offersMade",
            "derived.reasonKinds");

    private final Random random;
    private Case facts;

    private SteeredCases(Random random, Case facts) {
        this.random = random;
        this.facts = facts;
    }

    /** The case moved towards a rule; the same state of {@code random} gives the same case. */
    static Case towards(Rule rule, Case facts, Random random) {
        SteeredCases steered = new SteeredCases(random, facts);
        for (Constraint constraint : rule.constraints()) {
            steered.satisfy(constraint.condition());
        }
        return steered.facts;
    }

    private void satisfy(Condition condition) {
        if (condition instanceof Condition.Combination several && several.any()) {
            satisfy(several.parts().get(random.nextInt(several.parts().size())));
        } else if (condition instanceof Condition.Combination all) {
            all.parts().forEach(this::satisfy);
        } else if (condition instanceof Condition.Test test) {
            satisfy(test);
        } else if (random.nextInt(4) == 0) {
            set(((Condition.Binding) condition).property().text(), null);
        }
    }

    private void satisfy(Condition.Test test) {
        boolean turned = test.left().form() != Condition.Operand.Form.PROPERTY;
        Condition.Operand subject = turned ? test.right().get(0) : test.left();
        Condition.Operand other = turned
                ? test.left()
                : test.right().get(random.nextInt(test.right().size()));
        if (subject.form() != Condition.Operand.Form.PROPERTY || !PATHS.containsKey(subject.text())) {
            return;
        }
        Type type = PATHS.get(subject.text());
        int dice = random.nextInt(12);
        if (dice == 0) {
            set(subject.text(), null);
        } else if (dice == 1) {
            set(subject.text(), any(type, List.of()));
        } else if (other.form() == Condition.Operand.Form.NULL) {
            set(
                    subject.text(),
                    (test.operator() == Condition.Operator.EQUAL) == random.nextInt(4) > 0
                            ? null
                            : any(type, List.of()));
        } else {
            near(subject.text(), type, test.operator(), value(other, CaseEdit.single(type)));
        }
    }

    private void near(String path, Type type, Condition.Operator operator, Object value) {
        if (value == null) {
            set(path, random.nextBoolean() ? null : any(type, List.of()));
        } else if (isCollection(type)) {
            boolean in = (operator == Condition.Operator.CONTAINS) == random.nextInt(5) > 0;
            set(path, any(type, in ? List.of(value) : List.of()));
        } else {
            set(path, step(value, random.nextInt(4) == 0 ? 0 : direction(operator)));
        }
    }

    private int direction(Condition.Operator operator) {
        return switch (operator) {
            case LESS, AT_MOST -> -1;
            case MORE, AT_LEAST -> 1;
            default -> random.nextInt(6) == 0 ? 1 - 2 * random.nextInt(2) : 0;
        };
    }

    private Object value(Condition.Operand operand, Class<?> type) {
        return switch (operand.form()) {
            case PROPERTY -> {
                if (CaseEdit.get(facts, operand.text()) == null && random.nextInt(3) > 0) {
                    set(operand.text(), any(PATHS.get(operand.text()), List.of()));
                }
                yield CaseEdit.get(facts, operand.text());
            }
            case WORD -> word(operand.text().substring(operand.text().indexOf('.') + 1), type);
            case TEXT -> operand.text();
            case NUMBER -> type == Integer.class ? Integer.valueOf(operand.text()) : new BigDecimal(operand.text());
            case FLAG -> Boolean.valueOf(operand.text());
            case NULL -> null;
        };
    }

    private void set(String path, Object value) {
        Class<?> type = CaseEdit.single(PATHS.get(path));
        Object fitting = value instanceof Integer number && type == BigDecimal.class
                ? BigDecimal.valueOf(number)
                : value instanceof BigDecimal decimal && type == Integer.class ? (Object) decimal.intValue() : value;
        if (fitting != null || !NEVER_NULL.contains(path)) {
            facts = CaseEdit.with(facts, path, fitting);
        }
    }

    private Object step(Object value, int direction) {
        if (value instanceof Integer number) {
            return number + direction;
        } else if (value instanceof BigDecimal decimal) {
            return direction == 0 && random.nextBoolean()
                    ? decimal.setScale(decimal.scale() + 1)
                    : decimal.add(new BigDecimal("0.01").multiply(BigDecimal.valueOf(direction)));
        } else if (value instanceof Instant instant) {
            return instant.plusSeconds(direction);
        } else if (value instanceof Duration duration) {
            return duration.plusSeconds(direction);
        } else if (value instanceof Boolean flag) {
            return (direction == 0) == flag;
        } else if (value instanceof Enum<?> word && direction != 0) {
            return any(word.getDeclaringClass(), List.of());
        }
        return direction != 0 && value instanceof String text ? text + "x" : value;
    }

    /** Any value of a type; null where there is no way to make one. */
    private Object any(Type type, Collection<?> with) {
        Class<?> single = CaseEdit.single(type);
        if (isCollection(type)) {
            return some(type, single, with);
        } else if (type instanceof ParameterizedType) {
            return null;
        } else if (single.isEnum()) {
            return single.getEnumConstants()[random.nextInt(single.getEnumConstants().length)];
        } else if (single == Boolean.class) {
            return random.nextBoolean();
        } else if (single == Integer.class) {
            return random.nextInt(60);
        } else if (single == BigDecimal.class) {
            return BigDecimal.valueOf(random.nextInt(100), 2);
        } else if (single == Instant.class) {
            return facts.asOf().plusSeconds(random.nextInt(200_001) - 100_000L);
        } else if (single == Duration.class) {
            return Duration.ofHours(random.nextInt(72));
        }
        return single == String.class ? "text " + random.nextInt(3) : null;
    }

    private Object some(Type type, Class<?> single, Collection<?> with) {
        List<Object> all = new ArrayList<>(with);
        if (single.isEnum()) {
            for (Object word : single.getEnumConstants()) {
                if (with.isEmpty() && random.nextInt(6) == 0 || !with.isEmpty() && random.nextInt(20) == 0) {
                    all.add(word);
                }
            }
        }
        return ((ParameterizedType) type).getRawType() == List.class
                ? all.stream().distinct().toList()
                : set(all, single);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Set<?> set(Collection<Object> words, Class<?> type) {
        EnumSet set = EnumSet.noneOf((Class) type);
        set.addAll(words);
        return set;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object word(String name, Class<?> type) {
        return type.isEnum() ? Enum.valueOf((Class) type, name) : name;
    }

    private static boolean isCollection(Type type) {
        return type instanceof ParameterizedType generic
                && Collection.class.isAssignableFrom((Class<?>) generic.getRawType());
    }
}
