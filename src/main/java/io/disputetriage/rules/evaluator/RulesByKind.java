package io.disputetriage.rules.evaluator;

import io.disputetriage.decision.Findings;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.Kind;
import io.disputetriage.rules.drl.Condition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rules that may have something to say about a complaint, by its kind: most rules are about few
 * kinds, so most need not be asked. In the order in which the engine's findings stand.
 */
record RulesByKind(Map<Kind, List<InterpretedRule>> byKind) {

    static RulesByKind of(List<EvaluatedRule> rules) {
        Map<Kind, List<InterpretedRule>> byKind = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            byKind.put(kind, new ArrayList<>());
        }
        rules.stream()
                .sorted(Comparator.comparing(
                        (EvaluatedRule rule) -> rule.outline().id()))
                .forEach(rule -> {
                    InterpretedRule speaker = InterpretedRule.of(rule);
                    kinds(rule).forEach(kind -> byKind.get(kind).add(speaker));
                });
        return new RulesByKind(byKind);
    }

    Findings about(Case facts) {
        List<RuleOutput> all = new ArrayList<>();
        for (InterpretedRule rule : byKind.get(facts.kind())) {
            RuleOutput said = rule.about(facts);
            if (!(said instanceof RuleOutput.Nothing)) {
                all.add(said);
            }
        }
        return RuleOutput.together(all);
    }

    /** The kinds for which a rule can fire, as far as the kind alone can tell. */
    private static Set<Kind> kinds(EvaluatedRule rule) {
        Set<Kind> kinds = EnumSet.allOf(Kind.class);
        rule.parts().forEach(part -> kinds.retainAll(kinds(part.constraint().condition())));
        return kinds;
    }

    private static Set<Kind> kinds(Condition condition) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        if (condition instanceof Condition.AnyOf any) {
            any.parts().forEach(part -> kinds.addAll(kinds(part)));
            return kinds;
        }
        if (condition instanceof Condition.AllOf all) {
            kinds.addAll(EnumSet.allOf(Kind.class));
            all.parts().forEach(part -> kinds.retainAll(kinds(part)));
            return kinds;
        }
        if (condition instanceof Condition.Test test
                && test.left().text().equals("kind")
                && Set.of(Condition.Operator.EQUAL, Condition.Operator.IN).contains(test.operator())) {
            test.right().stream()
                    .filter(operand -> operand.form() == Condition.Operand.Form.WORD)
                    .forEach(operand -> kinds.add((Kind) Side.Words.word(operand.text())));
            return kinds;
        }
        return EnumSet.allOf(Kind.class);
    }
}
