package io.disputetriage.authoring.analysis;

import io.disputetriage.decision.Findings;
import io.disputetriage.decision.Proposal;
import io.disputetriage.facts.Kind;
import io.disputetriage.rules.drl.Constraint;
import io.disputetriage.rules.drl.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
    private final Solver solver;
    /** For two conditions, by their texts, whether a fact sheet was found for which both hold. */
    private final Map<Set<String>, Boolean> meeting = new ConcurrentHashMap<>();
    /** For a condition the sheet of the first rule that has it: the same whichever pair is looked at first. */
    private final Map<String, Draft> holding = new HashMap<>();

    PairSheets(DraftOutcome.Rules rules, FactSpace space) {
        this.rules = rules;
        this.solver = new Solver(space, rules.rulebook()::derive);
    }

    /** Passes what comes of every such sheet on, always in the same order. */
    void each(List<Firing> all, Consumer<DraftOutcome> then) {
        List<Firing> proposing = all.stream()
                .map(this::proposing)
                .filter(rule -> !rule.sheets().isEmpty())
                .toList();
        proposing.forEach(rule -> rule.rule()
                .constraints()
                .forEach(constraint ->
                        holding.putIfAbsent(constraint.text(), rule.sheets().get(0))));
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
                        .filter(draft -> rules.of(draft, findings -> proposes(findings, rule))
                                .isPresent())
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
                .flatMap(draft ->
                        rules.of(draft, findings -> proposes(findings, one) && proposes(findings, other)).stream())
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
        if (exclude(one.rule(), other.rule())) {
            return List.of();
        }
        List<Goal> goals = constraints.stream().map(Goal::holds).toList();
        return sheets.stream()
                .limit(2)
                .flatMap(start -> solver.solve(start, goals).stream())
                .toList();
    }

    /** Most rules that never meet have two conditions that never do, and few conditions stand in many rules. */
    private boolean exclude(Rule one, Rule other) {
        for (Constraint here : one.constraints()) {
            for (Constraint there : other.constraints()) {
                boolean same = here.text().equals(there.text());
                if (!same && !meeting.computeIfAbsent(Set.of(here.text(), there.text()), pair -> meet(here, there))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean meet(Constraint one, Constraint other) {
        List<Goal> goals = List.of(Goal.holds(one), Goal.holds(other));
        Draft here = holding.get(one.text());
        Draft there = holding.get(other.text());
        return Stream.of(over(here, there), over(there, here), Draft.about(Kind.UNKNOWN))
                .anyMatch(start -> solver.solve(start, goals).isPresent());
    }

    private static boolean proposes(Findings findings, Firing rule) {
        for (Proposal<?> proposal : findings.recommendations()) {
            if (proposal.because().rule().equals(rule.id())) {
                return true;
            }
        }
        return false;
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
