package io.disputetriage.rules.rulebook;

import io.disputetriage.decision.Findings;
import io.disputetriage.decision.Proposal;
import io.disputetriage.facts.Case;
import io.disputetriage.rules.evaluator.CaseExplanation;
import io.disputetriage.rules.evaluator.Evaluator;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whether engine and evaluator say the same about one case.
 *
 * @param fired the ids of the rules that the engine fires
 * @param rules the ids of the rules about which they don't agree
 * @param differences one text for each rule that only one of them fires, with every constraint, its place and its values; if both
 *     fire the same rules, one for each that says something else
 */
record Agreement(Set<String> fired, Set<String> rules, List<String> differences) {
    Agreement {
        fired = Set.copyOf(fired);
        rules = Collections.unmodifiableSet(new TreeSet<>(rules));
        differences = List.copyOf(differences);
    }

    /** Findings with faults are not compared: a rule that failed has fired and said nothing. */
    static Agreement of(Findings engine, Evaluator evaluator, Case facts) {
        Set<String> fired = fired(engine);
        Set<String> differing = new TreeSet<>(evaluator.firing(facts));
        if (!engine.faults().isEmpty()) {
            return new Agreement(fired, Set.of(), List.of());
        }
        if (differing.equals(fired)) {
            Findings interpreted = evaluator.findings(facts);
            return new Agreement(fired, saidBy(engine, interpreted), said(engine, interpreted));
        }
        Set<String> both = new TreeSet<>(differing);
        both.retainAll(fired);
        differing.addAll(fired);
        differing.removeAll(both);
        return new Agreement(
                fired,
                differing,
                evaluator.explain(facts, List.of()).all().stream()
                        .filter(rule -> differing.contains(rule.id()))
                        .map(rule -> text(rule, fired.contains(rule.id())))
                        .toList());
    }

    private static Set<String> saidBy(Findings engine, Findings evaluator) {
        Set<Proposal<?>> heard = proposals(engine).collect(Collectors.toSet());
        Set<Proposal<?>> interpreted = proposals(evaluator).collect(Collectors.toSet());
        return Stream.concat(
                        heard.stream().filter(each -> !interpreted.contains(each)),
                        interpreted.stream().filter(each -> !heard.contains(each)))
                .map(each -> each.because().rule())
                .collect(Collectors.toSet());
    }

    /** Equal findings stand in the same order, so proposals are compared one by one. */
    private static List<String> said(Findings engine, Findings evaluator) {
        List<Proposal<?>> heard = proposals(engine).toList();
        List<Proposal<?>> interpreted = proposals(evaluator).toList();
        if (engine.equals(evaluator)) {
            return List.of();
        }
        if (heard.size() != interpreted.size()) {
            return List.of("The engine says " + heard + "\nthe evaluator says " + interpreted);
        }
        return IntStream.range(0, heard.size())
                .filter(i -> !heard.get(i).equals(interpreted.get(i)))
                .mapToObj(i -> "The engine says " + heard.get(i) + "\nthe evaluator says " + interpreted.get(i))
                .toList();
    }

    private static Set<String> fired(Findings engine) {
        return proposals(engine).map(each -> each.because().rule()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Proposal<?>> proposals(Findings findings) {
        return Stream.of(findings.recommendations(), findings.advice(), findings.impact(), findings.warnings())
                .flatMap(Collection::stream);
    }

    private static String text(CaseExplanation.RuleResult rule, boolean engineFires) {
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
