package io.disputetriage.authoring.scenario;

import io.disputetriage.authoring.scenario.Coverage.ComparisonCoverage;
import io.disputetriage.authoring.scenario.Coverage.ConstraintCoverage;
import io.disputetriage.authoring.scenario.Coverage.RuleCoverage;
import io.disputetriage.authoring.scenario.Coverage.Seen;
import io.disputetriage.rules.drl.Condition;
import io.disputetriage.rules.drl.Constraint;
import io.disputetriage.rules.drl.Rule;
import io.disputetriage.rules.evaluator.Truth;
import io.disputetriage.rules.evaluator.Verdict;
import io.disputetriage.rules.rulebook.Rulebook;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Counts, case by case, what was seen of one rule. */
public final class CoverageTally {
    private final Rule rule;
    private final List<Counted> constraints;
    private int fired;
    private int blocked;

    private CoverageTally(Rule rule) {
        this.rule = rule;
        this.constraints = rule.constraints().stream().map(Counted::new).toList();
    }

    /** What the scenarios of a run showed; those that are skipped or whose facts are refused show nothing. */
    public static Coverage of(Rulebook rulebook, ScenarioReport report) {
        Map<String, CoverageTally> tallies = new LinkedHashMap<>();
        for (Rule rule : rulebook.outlines()) {
            tallies.put(rule.id(), new CoverageTally(rule));
        }
        List<Given.Facts> given = report.cases()
                .map(each -> each.scenario().given())
                .filter(Given.Facts.class::isInstance)
                .map(Given.Facts.class::cast)
                .toList();
        given.forEach(facts -> rulebook.listen(
                facts.sheet(), (rule, verdicts) -> tallies.get(rule.id()).add(verdicts)));
        return new Coverage(
                given.size(), tallies.values().stream().map(CoverageTally::rule).toList());
    }

    private void add(List<Verdict> verdicts) {
        long open = verdicts.stream()
                .filter(verdict -> verdict.result() != Truth.TRUE)
                .count();
        if (open == 0) {
            fired++;
        } else if (verdicts.get(0).result() == Truth.TRUE) {
            blocked++;
        }
        for (int i = 0; i < verdicts.size(); i++) {
            constraints.get(i).add(verdicts.get(i), open);
        }
    }

    private RuleCoverage rule() {
        return new RuleCoverage(
                rule.id(),
                rule.name(),
                rule.file(),
                rule.line(),
                fired,
                blocked,
                IntStream.range(0, constraints.size())
                        .mapToObj(i -> constraints.get(i).coverage(i + 1))
                        .toList());
    }

    /** One constraint while it is counted. */
    private static final class Counted {
        private static final Seen NOTHING = new Seen(0, 0, 0, 0);

        private final Constraint constraint;
        private final List<String> texts;
        private final Seen[] comparisons;
        private final int[] carried;
        private Seen whole = NOTHING;

        Counted(Constraint constraint) {
            this.constraint = constraint;
            this.texts =
                    constraint.condition().tests().map(Condition.Test::shown).toList();
            this.comparisons =
                    Stream.generate(() -> NOTHING).limit(texts.size()).toArray(Seen[]::new);
            this.carried = new int[texts.size()];
        }

        /** @param open how many constraints of the rule didn't hold */
        void add(Verdict verdict, long open) {
            boolean alone = open == 1 && verdict.result() != Truth.TRUE;
            whole = whole.and(verdict.result(), alone);
            for (int i = 0; i < comparisons.length; i++) {
                Verdict.Share share = verdict.comparisons().get(i);
                comparisons[i] = comparisons[i].and(share.result(), alone && share.decides());
                carried[i] += share.carries() ? 1 : 0;
            }
        }

        ConstraintCoverage coverage(int index) {
            return new ConstraintCoverage(
                    index,
                    constraint.text(),
                    constraint.span().line(),
                    constraint.span().column(),
                    whole,
                    IntStream.range(0, comparisons.length)
                            .mapToObj(i -> new ComparisonCoverage(
                                    comparisons.length == 1 ? constraint.text() : texts.get(i),
                                    comparisons[i],
                                    carried[i]))
                            .toList());
        }
    }
}
