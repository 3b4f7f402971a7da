package io.disputetriage.regions;

import io.disputetriage.evaluator.Clause;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.Kind;
import io.disputetriage.rulebook.Rulebook;
import io.disputetriage.ruleset.Constraint;
import io.disputetriage.ruleset.RuleOutline;
import io.disputetriage.wire.PolicyReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Looks for what a ruleset leaves open, contradicts or says in vain. The same ruleset gives the same gaps. */
final class GapSearch {
    private final Rulebook rulebook;
    private final FactSpace space;
    private final Outcome.Rules rules;
    private int looked;

    private GapSearch(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.rules = Outcome.Rules.of(rulebook);
        this.space = FactSpace.of(
                Literals.of(rulebook.outlines()),
                Landmarks.of(List.of(PolicyReader.tables(rulebook.files().texts()))),
                List.of(rulebook::derive));
    }

    /**
     * Looks at so many fact sheets.
     *
     * @param rulebook best an interpreted one
     */
    static Found in(Rulebook rulebook, Search search) {
        return new GapSearch(rulebook).found(search);
    }

    private Found found(Search search) {
        Holes holes = new Holes(rules);
        Clashes clashes = new Clashes(rules);
        Echoes echoes = new Echoes(rules);
        Set<List<Object>> regions = new HashSet<>();
        Batch<Outcome> batch = new Batch<>(rules::of, outcome -> {
            regions.add(outcome.signature());
            holes.add(outcome);
            clashes.add(outcome);
            echoes.add(outcome);
            search.progress().accept(++looked);
        });
        Scope scope = new Enumeration(space, Target.all(rulebook), rulebook::derive, search.drafts(), search.budget())
                .each(batch);
        batch.finish();
        List<Gap> gaps = new ArrayList<>(holes.gaps());
        gaps.addAll(clashes.gaps());
        rulebook.outlines().stream()
                .filter(rule -> !echoes.hasFired(rule.id()))
                .forEach(rule -> gaps.add(silent(rule)));
        gaps.addAll(echoes.gaps());
        return new Found(gaps, scope, regions.size());
    }

    private Gap silent(RuleOutline rule) {
        Optional<String> why = Impossible.in(rule);
        if (why.isPresent()) {
            return gap(
                    Gap.Form.CANNOT_FIRE,
                    rule.id() + " can never fire: nothing satisfies " + why.get(),
                    rule,
                    Optional.empty());
        }
        List<Constraint> constraints = Constraint.of(rule);
        for (Constraint open : constraints) {
            List<Goal> others = constraints.stream()
                    .filter(constraint -> constraint != open)
                    .map(constraint -> Goal.holds(Clause.of(constraint.condition())))
                    .toList();
            Optional<Draft> near = new Solver(space, rulebook::derive).solve(Draft.about(Kind.UNKNOWN), others);
            if (near.isPresent()) {
                Draft least = Shrinking.of(near.get(), draft -> others.stream()
                        .allMatch(goal -> goal.reached(rulebook.derive(draft.sheet()))));
                return gap(
                        Gap.Form.NEVER_FIRED,
                        rule.id() + " was never seen to fire; all but " + open.text() + " was",
                        rule,
                        Optional.of(least.sheet()));
            }
        }
        return gap(Gap.Form.NEVER_FIRED, rule.id() + " was never seen to fire", rule, Optional.empty());
    }

    private static Gap gap(Gap.Form form, String text, RuleOutline rule, Optional<FactSheet> example) {
        return new Gap(form, text, List.of(rule.id()), List.of(), new TreeMap<>(), example);
    }

    /**
     * What was found, and in what.
     *
     * @param gaps by form, then in a fixed order
     * @param regions sets of fact sheets for which the same rules speak and the same is to be done
     */
    record Found(List<Gap> gaps, Scope scope, int regions) {
        public Found {
            gaps = List.copyOf(gaps);
        }
    }
}
