package io.disputetriage.authoring.analysis;

import io.disputetriage.decision.Proposal;
import io.disputetriage.facts.Kind;
import io.disputetriage.rules.drl.Constraint;
import io.disputetriage.rules.evaluator.Clause;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Fact sheets in which two rules propose something at once. Those of a pair are made from the sheets that fire
 * either rule, so that they hang on these two rules and the policy, and on no other sheet that is looked at.
 */
final class PairSheets {
    private static final Fact KIND = Fact.at("complaint.kind");

    private final DraftOutcome.Rules rules;
    private final FactSpace space;

    PairSheets(DraftOutcome.Rules rules, FactSpace space) {
        this.rules = rules;
        this.space = space;
    }

    /** Passes what comes of every such sheet on, always in the same order. */
    void each(List<Firing> all, Consumer<DraftOutcome> then) {
        List<Firing> proposing = all.stream()
                .map(this::proposing)
                .filter(rule -> !rule.sheets().isEmpty())
                .toList();
        List<List<DraftOutcome>> pairs = IntStream.range(0, proposing.size())
                .parallel()
                .mapToObj(at -> with(proposing.get(at), proposing.subList(at + 1, proposing.size())))
                .toList();
        pairs.forEach(outcomes -> outcomes.forEach(then));
    }

    private Firing proposing(Firing rule) {
        return new Firing(
                rule.rule(),
                rule.sheets().stream()
                        .filter(draft -> proposes(rules.of(draft), rule.id()))
                        .toList());
    }

    private List<DraftOutcome> with(Firing one, List<Firing> others) {
        List<DraftOutcome> met = new ArrayList<>();
        for (Firing other : others) {
            Set<Draft> sheets = new LinkedHashSet<>();
            for (Draft here : one.sheets()) {
                for (Draft there : other.sheets()) {
                    sheets.add(over(here, there));
                    sheets.add(over(there, here));
                }
            }
            List<DraftOutcome> together = together(sheets, one, other);
            if (together.isEmpty()) {
                together = together(sought(sheets, one, other), one, other);
            }
            met.addAll(together);
        }
        return met;
    }

    private List<DraftOutcome> together(Collection<Draft> sheets, Firing one, Firing other) {
        return sheets.stream()
                .map(rules::of)
                .filter(outcome -> proposes(outcome, one.id()) && proposes(outcome, other.id()))
                .toList();
    }

    /** The facts of the two contradict each other: the first sheet from which both are reached by changing some. */
    private List<Draft> sought(Collection<Draft> sheets, Firing one, Firing other) {
        List<Constraint> constraints = Stream.of(one, other)
                .flatMap(rule -> rule.rule().constraints().stream())
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

    private static boolean proposes(DraftOutcome outcome, String rule) {
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
}
