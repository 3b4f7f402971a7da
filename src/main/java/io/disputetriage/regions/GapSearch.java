package io.disputetriage.regions;

import io.disputetriage.evaluator.Clause;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.Kind;
import io.disputetriage.rulebook.GapForm;
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
import java.util.function.Function;
import java.util.stream.Stream;

/** Looks for what a ruleset leaves open, contradicts or says in vain. The same ruleset gives the same gaps. */
final class GapSearch {
    private final Rulebook rulebook;
    private final FactSpace space;
    private final Collected now;
    private final Optional<Collected> before;
    private int looked;

    private GapSearch(Rulebook rulebook, Optional<Rulebook> before) {
        this.rulebook = rulebook;
        this.now = new Collected(rulebook);
        this.before = before.map(Collected::new);
        List<Rulebook> all = Stream.concat(Stream.of(rulebook), before.stream()).toList();
        this.space = FactSpace.of(
                Literals.of(all.stream().flatMap(one -> one.outlines().stream()).toList()),
                Landmarks.of(all.stream()
                        .map(one -> PolicyReader.tables(one.files().texts()))
                        .toList()),
                all.stream().map(one -> (Function<FactSheet, Case>) one::derive).toList());
    }

    /**
     * Looks at so many fact sheets.
     *
     * @param rulebook best an interpreted one
     * @param before whose gaps are looked for in the same sheets, so that they can be told from new ones; empty: none
     */
    static Found in(Rulebook rulebook, Optional<Rulebook> before, Search search) {
        return new GapSearch(rulebook, before).found(search);
    }

    private Found found(Search search) {
        Batch<List<Outcome>> batch = new Batch<>(this::outcomes, outcomes -> {
            now.add(outcomes.get(0));
            before.ifPresent(old -> old.add(outcomes.get(1)));
            search.progress().accept(++looked);
        });
        Scope scope = new Enumeration(space, Target.all(rulebook), rulebook::derive, search.drafts(), search.budget())
                .each(batch);
        batch.finish();
        now.meet(space);
        before.ifPresent(old -> old.meet(space));
        List<Gap> gaps = now.gaps(this::silent);
        List<Gap> old =
                before.map(one -> one.gaps(rule -> Gap.silent(rule.id()))).orElse(List.of());
        return new Found(
                gaps, before.map(one -> one.among(gaps, old)).orElse(List.of()), old, scope, now.regions.size());
    }

    private List<Outcome> outcomes(Draft draft) {
        List<Outcome> outcomes = new ArrayList<>(List.of(now.rules.of(draft)));
        before.ifPresent(old -> outcomes.add(old.rules.of(draft)));
        return outcomes;
    }

    /** What shows in the sheets under one ruleset. */
    private static final class Collected {
        private final Outcome.Rules rules;
        private final Holes holes;
        private final Clashes clashes;
        private final DifferentWaits waits;
        private final Echoes echoes;
        private final Set<List<Object>> regions = new HashSet<>();

        Collected(Rulebook rulebook) {
            rules = Outcome.Rules.of(rulebook);
            holes = new Holes(rules);
            clashes = new Clashes(rules);
            waits = new DifferentWaits(rules);
            echoes = new Echoes(rules);
        }

        void add(Outcome outcome) {
            regions.add(outcome.signature());
            holes.add(outcome);
            echoes.add(outcome);
        }

        void meet(FactSpace space) {
            new Meetings(rules, space).each(echoes::add, outcome -> {
                clashes.add(outcome);
                waits.add(outcome);
                echoes.add(outcome);
            });
        }

        List<Gap> gaps(Function<RuleOutline, Gap> silent) {
            List<Gap> gaps = new ArrayList<>(holes.gaps());
            gaps.addAll(clashes.gaps());
            rules.rulebook().outlines().stream()
                    .filter(rule -> !echoes.hasFired(rule.id()))
                    .forEach(rule -> gaps.add(silent.apply(rule)));
            gaps.addAll(echoes.gaps());
            gaps.addAll(waits.gaps());
            return gaps;
        }

        /** Those that are here as well: the same was found, or the same case shows it. */
        List<Gap> among(List<Gap> gaps, List<Gap> own) {
            Set<List<Object>> found = new HashSet<>();
            own.forEach(gap -> found.add(gap.key()));
            return gaps.stream()
                    .filter(gap -> found.contains(gap.key()) || shows(gap))
                    .toList();
        }

        private boolean shows(Gap gap) {
            if (gap.example().isEmpty()) {
                return false;
            }
            Outcome outcome = rules.of(Draft.of(gap.example().get()));
            return switch (gap.form()) {
                case NO_PLAYBOOK -> outcome.nothingProposed();
                case ALL_WITHHELD ->
                    outcome.allWithheld() && Holes.guards(outcome).equals(gap.guards());
                case CONTRADICTION -> Clashes.shows(gap, outcome, rules);
                case DIFFERENT_WAITS -> DifferentWaits.shows(gap, outcome);
                default -> false;
            };
        }
    }

    private Gap silent(RuleOutline rule) {
        Optional<String> why = Impossible.in(rule);
        if (why.isPresent()) {
            return gap(
                    GapForm.CANNOT_FIRE,
                    rule.id() + " can never fire: nothing satisfies " + why.get(),
                    rule,
                    Optional.empty());
        }
        List<Constraint> constraints = rule.constraints();
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
                        GapForm.NEVER_FIRED,
                        rule.id() + " was never seen to fire; all but " + open.text() + " was",
                        rule,
                        Optional.of(least.sheet()));
            }
        }
        return gap(GapForm.NEVER_FIRED, rule.id() + " was never seen to fire", rule, Optional.empty());
    }

    private static Gap gap(GapForm form, String text, RuleOutline rule, Optional<FactSheet> example) {
        return new Gap(form, text, List.of(rule.id()), List.of(), new TreeMap<>(), example);
    }

    /**
     * What was found, and in what.
     *
     * @param gaps by form, then in a fixed order
     * @param known those of them that the ruleset before has, too
     * @param before all that the ruleset before has
     * @param regions sets of fact sheets for which the same rules speak and the same is to be done
     */
    record Found(List<Gap> gaps, List<Gap> known, List<Gap> before, Scope scope, int regions) {
        public Found {
            gaps = List.copyOf(gaps);
            known = List.copyOf(known);
            before = List.copyOf(before);
        }
    }
}
