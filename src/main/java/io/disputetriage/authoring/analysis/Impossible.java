package io.disputetriage.authoring.analysis;

import io.disputetriage.facts.Property;
import io.disputetriage.rules.drl.Condition;
import io.disputetriage.rules.drl.Condition.Operand;
import io.disputetriage.rules.drl.Condition.Operator;
import io.disputetriage.rules.drl.Constraint;
import io.disputetriage.rules.drl.PossibleValues;
import io.disputetriage.rules.drl.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds, without any fact sheet, a property that no value of it can satisfy as a rule demands. */
final class Impossible {
    private static final int MOST = 512;

    private Impossible() {}

    /** The property and the tests on it that contradict each other; empty if nothing of the kind is seen. */
    static Optional<String> in(Rule rule) {
        return in(rule.constraints());
    }

    /** Likewise, of constraints that shall hold together. */
    static Optional<String> in(List<Constraint> constraints) {
        List<List<Condition.Test>> ways = List.of(List.of());
        for (Constraint constraint : constraints) {
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
        if (condition instanceof Condition.Combination several) {
            if (several.any()) {
                return several.parts().stream()
                        .flatMap(part -> ways(part).stream())
                        .toList();
            }
            List<List<Condition.Test>> ways = List.of(List.of());
            for (Condition part : several.parts()) {
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
            if (isContradiction(path, on)) {
                return Optional.of(
                        on.stream().map(Condition.Test::shown).distinct().collect(Collectors.joining(" and ")));
            }
        }
        return Optional.empty();
    }

    private static boolean isContradiction(String path, List<Condition.Test> tests) {
        Set<Operand> contained = literals(tests, Operator.CONTAINS);
        if (!contained.isEmpty()) {
            return !Collections.disjoint(contained, literals(tests, Operator.NOT_CONTAINS))
                    || !literals(tests, Operator.EQUAL).isEmpty();
        }
        List<Condition> single = tests.stream()
                .filter(test -> !test.operator().isOfList())
                .map(Condition.class::cast)
                .toList();
        return PossibleValues.areNone(single, Property.at(path).type() == Integer.class);
    }

    private static Set<Operand> literals(List<Condition.Test> tests, Operator operator) {
        return tests.stream()
                .filter(test -> test.operator() == operator)
                .flatMap(test -> test.right().stream())
                .collect(Collectors.toSet());
    }

    /** A property compared with literals only. */
    private static boolean isPlain(Condition.Test test) {
        return test.left().form() == Operand.Form.PROPERTY
                && test.right().stream().noneMatch(operand -> operand.form() == Operand.Form.PROPERTY);
    }
}
