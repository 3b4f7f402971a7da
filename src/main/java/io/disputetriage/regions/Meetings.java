package io.disputetriage.regions;

import io.disputetriage.decision.Proposal;
import io.disputetriage.evaluator.Clause;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.Kind;
import io.disputetriage.ruleset.Constraint;
import io.disputetriage.ruleset.RuleOutline;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Fact sheets in which two rules propose something at once. Those of a pair are made from the sheets that fire
 * either rule, so that they hang on these two rules and the policy, and on no other sheet that is looked at.
 */
final class Meetings {
    private static final Fact KIND = Fact.at("complaint.kind");

    private final Outcome.Rules rules;
    private final FactSpace space;

    Meetings(Outcome.Rules rules, FactSpace space) {
        this.rules = rules;
        this.space = space;
    }

    /** Passes what comes of every such sheet on, always in the same order; before them, of those that were made to fire one rule. */
    void each(Consumer<Outcome> alone, Consumer<Outcome> together) {
        List<Speaker> all =
                rules.rulebook().outlines().parallelStream().map(this::speaker).toList();
        all.stream()
                .flatMap(speaker -> speaker.firing().stream())
                .flatMap(draft -> Stream.of(draft, DifferentWaits.unhurried(draft)))
                .forEach(draft -> alone.accept(rules.of(draft)));
        List<Speaker> speakers = all.stream()
                .map(this::proposing)
                .filter(speaker -> !speaker.firing().isEmpty())
                .toList();
        List<List<Outcome>> pairs = IntStream.range(0, speakers.size())
                .parallel()
                .mapToObj(at -> with(speakers.get(at), speakers.subList(at + 1, speakers.size())))
                .toList();
        pairs.forEach(outcomes -> outcomes.forEach(together));
    }

    private Speaker speaker(RuleOutline rule) {
        Function<FactSheet, Case> derive = rules.rulebook()::derive;
        return new Speaker(rule, new Steering(space, derive).firing(rule));
    }

    private Speaker proposing(Speaker speaker) {
        return new Speaker(
                speaker.rule(),
                speaker.firing().stream()
                        .filter(draft -> proposes(rules.of(draft), speaker.id()))
                        .toList());
    }

    private List<Outcome> with(Speaker one, List<Speaker> others) {
        List<Outcome> met = new ArrayList<>();
        for (Speaker other : others) {
            Set<Draft> sheets = new LinkedHashSet<>();
            for (Draft here : one.firing()) {
                for (Draft there : other.firing()) {
                    sheets.add(over(here, there));
                    sheets.add(over(there, here));
                }
            }
            List<Outcome> together = together(sheets, one, other);
            if (together.isEmpty()) {
                together = together(sought(sheets, one, other), one, other);
            }
            met.addAll(together);
        }
        return met;
    }

    private List<Outcome> together(Collection<Draft> sheets, Speaker one, Speaker other) {
        return sheets.stream()
                .map(rules::of)
                .filter(outcome -> proposes(outcome, one.id()) && proposes(outcome, other.id()))
                .toList();
    }

    /** The facts of the two contradict each other: the first sheet from which both are reached by changing some. */
    private List<Draft> sought(Collection<Draft> sheets, Speaker one, Speaker other) {
        List<Constraint> constraints = Stream.of(one, other)
                .flatMap(speaker -> speaker.rule().constraints().stream())
                .toList();
        if (Impossible.in(constraints).isPresent()) {
            return List.of();
        }
        List<Goal> goals = constraints.stream()
                .map(constraint -> Goal.holds(Clause.of(constraint.condition())))
                .toList();
        Solver solver = new Solver(space, rules.rulebook()::derive);
        return sheets.stream()
                .limit(2)
                .flatMap(start -> solver.solve(start, goals).stream())
                .toList();
    }

    private static boolean proposes(Outcome outcome, String rule) {
        return outcome.findings().recommendations().stream()
                .map(Proposal::because)
                .anyMatch(because -> because.rule().equals(rule));
    }

    /** The one with all that is known in the other. */
    private static Draft over(Draft one, Draft other) {
        Draft both = other.kind() == Kind.UNKNOWN ? one : one.with(KIND, other.kind());
        for (Fact fact : other.known()) {
            both = both.with(fact, other.get(fact));
        }
        return both;
    }

    /** A rule that says something, and sheets in which it does. */
    private record Speaker(RuleOutline rule, List<Draft> firing) {
        String id() {
            return rule.id();
        }
    }
}
