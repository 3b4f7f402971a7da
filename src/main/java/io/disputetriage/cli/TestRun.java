package io.disputetriage.cli;

import io.disputetriage.authoring.scenario.Coverage;
import io.disputetriage.authoring.scenario.FactTrial;
import io.disputetriage.authoring.scenario.Outcome;
import io.disputetriage.authoring.scenario.ScenarioReport;
import io.disputetriage.diagnostics.Diagnostic;
import java.util.List;
import java.util.Optional;

/**
 * What came of one call of {@code test}.
 *
 * @param coverage empty if nobody asked
 * @param missed thresholds that were not reached, each in one sentence
 * @param trials in the order in which they were asked for
 * @param refused faults of scenario files that could not be read, and of which none ran
 * @param empty what was asked for and selects no scenario that runs, each in one sentence
 */
record TestRun(
        RulesFolder folder,
        ScenarioReport scenarios,
        Optional<Coverage> coverage,
        List<String> missed,
        List<FactTrial> trials,
        List<Diagnostic> refused,
        List<String> empty) {
    private static final int REVISION_SHOWN = 12;

    TestRun {
        missed = List.copyOf(missed);
        trials = List.copyOf(trials);
        refused = List.copyOf(refused);
        empty = List.copyOf(empty);
    }

    Exit exit() {
        if (!refused.isEmpty()) {
            return Exit.RULES_REFUSED;
        }
        boolean broken = trials.stream().anyMatch(trial -> !trial.violations().isEmpty());
        if (scenarios.anyFailed() || broken) {
            return Exit.FOUND;
        }
        if (scenarios.nothingRan() || !empty.isEmpty()) {
            return Exit.NOTHING_RAN;
        }
        return missed.isEmpty() ? Exit.FINE : Exit.BELOW_THRESHOLD;
    }

    /** True if nothing would be wrong if no decision differed from its expectation. */
    boolean onlyFailures() {
        return scenarios.count(Outcome.Error.class) == 0
                && missed.isEmpty()
                && empty.isEmpty()
                && refused.isEmpty()
                && trials.stream().allMatch(trial -> trial.violations().isEmpty());
    }

    String summary() {
        String counts = scenarios.cases().findAny().isEmpty()
                ? "no scenarios found"
                : scenarios.count(Outcome.Pass.class) + " passed, " + scenarios.count(Outcome.Fail.class) + " failed, "
                        + scenarios.count(Outcome.Error.class) + " in error, " + scenarios.count(Outcome.Skipped.class)
                        + " skipped";
        String revision = scenarios.revision();
        String faults = refused.isEmpty() ? "" : "; " + new FaultList(refused).sentence();
        return counts + faults + "; rules " + revision.substring(0, Math.min(REVISION_SHOWN, revision.length()));
    }

    /** One sentence for each trial. */
    static String sentence(FactTrial trial) {
        String what =
                switch (trial.kind()) {
                    case SHUFFLE -> "shuffled facts";
                    case DROP_FACTS -> "dropped facts";
                    case ORACLE -> "engine and evaluator";
                };
        int violations = trial.violations().size();
        return what + ": " + Amount.of(trial.sheets(), "fact sheet") + " decided"
                + (trial.refused() == 0 ? "" : ", " + trial.refused() + " refused") + ", "
                + (violations == 0 ? "all is well" : Amount.of(violations, "violation"));
    }
}
