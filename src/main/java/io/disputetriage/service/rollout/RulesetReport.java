package io.disputetriage.service.rollout;

import io.disputetriage.authoring.scenario.Outcome;
import io.disputetriage.authoring.scenario.ScenarioReport;
import io.disputetriage.diagnostics.Diagnostic;
import java.util.List;

/**
 * What a check of a ruleset found.
 *
 * @param revision null: the files can't be those of a ruleset
 * @param fit it may go live
 * @param kept it was kept, so it can be made active
 * @param rules how many it has; 0 if it doesn't compile
 * @param diagnostics every fault, sorted; scenarios that fail among them
 * @param scenarios in the order of files and lines; none if it doesn't compile
 */
public record RulesetReport(
        String revision,
        boolean fit,
        boolean kept,
        int rules,
        List<Diagnostic> diagnostics,
        List<ScenarioResult> scenarios) {
    public RulesetReport {
        diagnostics = List.copyOf(diagnostics);
        scenarios = List.copyOf(scenarios);
    }

    /** How a scenario went. */
    public enum Word {
        PASSED,
        FAILED,
        BROKE_DOWN,
        SKIPPED
    }

    /**
     * One scenario.
     *
     * @param remarks the differences, or why it broke down or was skipped
     */
    public record ScenarioResult(String file, int line, String id, Word result, List<String> remarks) {
        public ScenarioResult {
            remarks = List.copyOf(remarks);
        }
    }

    static List<ScenarioResult> results(ScenarioReport report) {
        return report.suites().stream()
                .flatMap(suite -> suite.cases().stream()
                        .map(each -> new ScenarioResult(
                                suite.suite().file(),
                                each.scenario().line(),
                                each.scenario().id(),
                                word(each.outcome()),
                                remarks(each.outcome()))))
                .toList();
    }

    private static Word word(Outcome outcome) {
        if (outcome instanceof Outcome.Pass) {
            return Word.PASSED;
        }
        if (outcome instanceof Outcome.Fail) {
            return Word.FAILED;
        }
        return outcome instanceof Outcome.Error ? Word.BROKE_DOWN : Word.SKIPPED;
    }

    private static List<String> remarks(Outcome outcome) {
        if (outcome instanceof Outcome.Fail fail) {
            return fail.differences().stream().map(Object::toString).toList();
        }
        if (outcome instanceof Outcome.Error error) {
            return List.of(error.why());
        }
        return outcome instanceof Outcome.Skipped skipped ? List.of(skipped.why()) : List.of();
    }
}
