package io.disputetriage.rulebook;

import io.disputetriage.decision.Findings;
import io.disputetriage.decision.Proposal;
import io.disputetriage.evaluator.Evaluator;
import io.disputetriage.evaluator.Explanation;
import io.disputetriage.facts.Case;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether engine and evaluator fire the same rules for one case.
 *
 * @param fired the ids of the rules that the engine fires
 * @param differences one text for each rule that only one of them fires, with every constraint, its place and its values
 */
record Agreement(Set<String> fired, List<String> differences) {
    Agreement {
        fired = Set.copyOf(fired);
        differences = List.copyOf(differences);
    }

    /** Findings with faults are not compared: a rule that failed has fired and said nothing. */
    static Agreement of(Findings engine, Evaluator evaluator, Case facts) {
        Set<String> fired = fired(engine);
        Set<String> differing = new TreeSet<>(evaluator.firing(facts));
        if (differing.equals(fired) || !engine.faults().isEmpty()) {
            return new Agreement(fired, List.of());
        }
        Set<String> both = new TreeSet<>(differing);
        both.retainAll(fired);
        differing.addAll(fired);
        differing.removeAll(both);
        return new Agreement(
                fired,
                evaluator.explain(facts).all().stream()
                        .filter(rule -> differing.contains(rule.id()))
                        .map(rule -> text(rule, fired.contains(rule.id())))
                        .toList());
    }

    private static Set<String> fired(Findings engine) {
        return Stream.of(
                        engine.recommendations(),
                        engine.advice(),
                        engine.impact(),
                        engine.warnings(),
                        engine.questions())
                .flatMap(Collection::stream)
                .map(Proposal::because)
                .map(because -> because.rule())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(Explanation.RuleResult rule, boolean engineFires) {
        return "The engine " + (engineFires ? "fires " : "doesn't fire ")
                + rule.id() + ", the evaluator says "
                + rule.outcome().name()
                + rule.constraints().stream()
                        .map(constraint -> "\n  " + rule.file() + ":" + constraint.line() + ":"
                                + constraint.column() + " " + constraint.text() + " is " + constraint.result()
                                + " with " + constraint.values())
                        .collect(Collectors.joining());
    }
}
