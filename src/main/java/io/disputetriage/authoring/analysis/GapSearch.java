package io.disputetriage.authoring.analysis;

import io.disputetriage.facts.Case;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.Kind;
import io.disputetriage.format.PolicyReader;
import io.disputetriage.rules.drl.Constraint;
import io.disputetriage.rules.drl.Rule;
import io.disputetriage.rules.rulebook.GapForm;
import io.disputetriage.rules.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Looks for what a ruleset leaves open, contradicts or says in vain. What is found is decided by fact sheets that are made
 * for each rule, each pair of rules and each kind, and by the given ones. A sample of all others follows; a hole that shows
 * in that alone is told apart, since another sample might miss it.
 */
final class GapSearch {
    private final Rulebook rulebook;
    private final FactSpace space;
    private final Collected now;
    private final Optional<Collected> before;
    private final Search search;
    private int looked;

    private GapSearch(Rulebook rulebook, Optional<Rulebook> before, Search search) {
        List<Rulebook> all = Stream.concat(Stream.of(rulebook), before.stream()).toList();
        this.rulebook = rulebook;
        this.search = search;
        this.space = FactSpace.of(
                Literals.of(all.stream().flatMap(one -> one.outlines().stream()).toList()),
                PolicyThresholds.of(all.stream()
                        .map(one -> PolicyReader.tables(one.files().texts()))
                        .toList()),
                all.stream().map(one -> (Function<FactSheet, Case>) one::derive).toList());
        this.now = new Collected(rulebook);
        this.before = before.map(Collected::new);
    }

    /**
     * Looks at the fact sheets that are made for the rules, and at a sample that fills them up to the budget.
     *
     * @param rulebook best an interpreted one
     * @param before whose gaps are looked for in the sheets made for its rules, so that they can be told from new ones; empty: none
     */
    static Found in(Rulebook rulebook, Optional<Rulebook> before, Search search) {
        return new GapSearch(rulebook, before, search).found();
    }

    private Found found() {
        now.look(() -> search.progress().accept(++looked));
        before.ifPresent(old -> old.look(() -> {}));
        int made = looked;
        CoverageGaps sampled = new CoverageGaps(now.rules);
        DraftPipeline<Seen> batch = new DraftPipeline<>(this::sampled, seen -> {
            now.regions.add(seen.outcome().signature());
            sampled.add(seen.outcome(), seen.hole());
            search.progress().accept(++looked);
        });
        Scope scope = new Enumeration(
                        new FiringSheets(space),
                        rulebook.outlines(),
                        List.of(),
                        rulebook::derive,
                        search.drafts(),
                        Math.max(0, search.budget() - made))
                .each(batch)
                .with(made);
        batch.finish();
        List<Gap> gaps = now.gaps(this::silent);
        List<Gap> old =
                before.map(one -> one.gaps(rule -> Gap.silent(rule.id()))).orElse(List.of());
        List<Gap> beyond =
                sampled.gaps().stream().filter(gap -> !now.holes.hold(gap)).toList();
        return new Found(
                gaps,
                beyond,
                before.map(one -> one.among(Stream.concat(gaps.stream(), beyond.stream()), old))
                        .orElse(List.of()),
                old,
                scope,
                now.regions.size());
    }

    private Seen sampled(Draft draft) {
        DraftOutcome outcome = now.rules.of(draft);
        return new Seen(outcome, now.holes.hold(draft) ? Optional.empty() : now.holes.least(outcome));
    }

    /** @param hole the least sheet of the hole that shows in it */
    private record Seen(DraftOutcome outcome, Optional<Draft> hole) {}

    /** What shows under one ruleset in the sheets that are made for it. */
    private final class Collected {
        private final DraftOutcome.Rules rules;
        private final CoverageGaps holes;
        private final ConflictingRules clashes;
        private final DifferentWaits waits;
        private final RedundantRules echoes;
        private final Set<List<Object>> regions = new HashSet<>();

        Collected(Rulebook rulebook) {
            rules = DraftOutcome.Rules.acting(rulebook);
            holes = new CoverageGaps(rules);
            clashes = new ConflictingRules(rules);
            waits = new DifferentWaits(rules);
            echoes = new RedundantRules(rules);
        }

        void look(Runnable looked) {
            List<Firing> firing = Firing.all(rules.rulebook(), space);
            BoundarySheets boundary = new BoundarySheets(space, rules.rulebook()::derive, firing);
            DraftPipeline<Seen> batch = new DraftPipeline<>(this::seen, seen -> {
                regions.add(seen.outcome().signature());
                holes.add(seen.outcome(), seen.hole());
                echoes.add(seen.outcome());
                looked.run();
            });
            Set<Long> seen = new HashSet<>();
            Consumer<Draft> once = draft -> {
                if (seen.add(draft.key())) {
                    batch.accept(draft);
                }
            };
            boundary.each(once);
            search.drafts().forEach(once);
            Silencing silencing = new Silencing(rules, space);
            boundary.starts().parallelStream()
                    .flatMap(start -> silencing.from(start).stream())
                    .toList()
                    .forEach(once);
            batch.finish();
            new PairSheets(rules, space).each(firing, outcome -> {
                clashes.add(outcome);
                waits.add(outcome);
                echoes.add(outcome);
            });
            firing.stream().filter(rule -> echoes.isVain(rule.id())).forEach(rule -> boundary.twoChanged(rule)
                    .map(rules::of)
                    .filter(outcome -> RedundantRules.standing(outcome).contains(rule.id()))
                    .findFirst()
                    .ifPresent(echoes::add));
        }

        private Seen seen(Draft draft) {
            DraftOutcome outcome = rules.of(draft);
            return new Seen(outcome, holes.least(outcome));
        }

        List<Gap> gaps(Function<Rule, Gap> silent) {
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
        List<Gap> among(Stream<Gap> gaps, List<Gap> own) {
            Set<List<Object>> found = new HashSet<>();
            own.forEach(gap -> found.add(gap.key()));
            return gaps.filter(gap -> found.contains(gap.key()) || shows(gap)).toList();
        }

        private boolean shows(Gap gap) {
            if (gap.example().isEmpty()) {
                return false;
            }
            DraftOutcome outcome = rules.of(Draft.of(gap.example().get()));
            return switch (gap.form()) {
                case NO_PLAYBOOK -> outcome.nothingProposed();
                case ALL_WITHHELD ->
                    outcome.allWithheld() && CoverageGaps.guards(outcome).equals(gap.guards());
                case CONTRADICTION -> ConflictingRules.shows(gap, outcome, rules);
                case DIFFERENT_WAITS -> DifferentWaits.shows(gap, outcome);
                default -> false;
            };
        }
    }

    private Gap silent(Rule rule) {
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
                    .map(Goal::holds)
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

    private static Gap gap(GapForm form, String text, Rule rule, Optional<FactSheet> example) {
        return new Gap(form, text, List.of(rule.id()), List.of(), new TreeMap<>(), example);
    }

    /**
     * What was found, and in what.
     *
     * @param gaps by form, then in a fixed order; they hang on no sample
     * @param sampled holes besides that the sample shows
     * @param known those of both that the ruleset before has, too
     * @param before all that the ruleset before has
     * @param regions sets of fact sheets for which the same rules speak and the same is to be done
     */
    record Found(List<Gap> gaps, List<Gap> sampled, List<Gap> known, List<Gap> before, Scope scope, int regions) {
        public Found {
            gaps = List.copyOf(gaps);
            sampled = List.copyOf(sampled);
            known = List.copyOf(known);
            before = List.copyOf(before);
        }
    }
}
