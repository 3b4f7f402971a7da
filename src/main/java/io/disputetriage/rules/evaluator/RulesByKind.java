package io.disputetriage.rules.evaluator;

import io.disputetriage.facts.Kind;
import io.disputetriage.rules.drl.Condition;
import io.disputetriage.rules.drl.Rule;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Rules that may fire for a complaint, by its kind: most rules are about few kinds, so most need not be looked at. */
public final class RulesByKind<R> {
    private final Map<Kind, List<R>> byKind = new EnumMap<>(Kind.class);

    private RulesByKind() {
        for (Kind kind : Kind.values()) {
            byKind.put(kind, new ArrayList<>());
        }
    }

    /** {@code outline}: each rule as it stands in its file. */
    public static <R> RulesByKind<R> of(List<R> rules, Function<R, Rule> outline) {
        RulesByKind<R> index = new RulesByKind<>();
        rules.forEach(rule -> kinds(outline.apply(rule))
                .forEach(kind -> index.byKind.get(kind).add(rule)));
        return index;
    }

    /** In the order in which they were given. */
    public List<R> about(Kind kind) {
        return byKind.get(kind);
    }

    /** The kinds for which a rule can fire, as far as the kind alone can tell. */
    private static Set<Kind> kinds(Rule rule) {
        Set<Kind> kinds = EnumSet.allOf(Kind.class);
        rule.constraints().forEach(constraint -> kinds.retainAll(kinds(constraint.condition())));
        return kinds;
    }

    private static Set<Kind> kinds(Condition condition) {
        if (condition instanceof Condition.Combination several) {
            Set<Kind> kinds = several.any() ? EnumSet.noneOf(Kind.class) : EnumSet.allOf(Kind.class);
            for (Condition part : several.parts()) {
                if (several.any()) {
                    kinds.addAll(kinds(part));
                } else {
                    kinds.retainAll(kinds(part));
                }
            }
            return kinds;
        }
        if (condition instanceof Condition.Test test
                && test.left().text().equals("kind")
                && Set.of(Condition.Operator.EQUAL, Condition.Operator.IN).contains(test.operator())) {
            return test.right().stream()
                    .filter(operand -> operand.form() == Condition.Operand.Form.WORD)
                    .map(operand -> (Kind) Side.Words.word(operand.text()))
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
        }
        return EnumSet.allOf(Kind.class);
    }
}
