package io.disputetriage.cli;

import io.disputetriage.authoring.report.JUnitXml;
import io.disputetriage.authoring.report.JUnitXml.Result;
import io.disputetriage.authoring.scenario.FactTrial;
import io.disputetriage.authoring.scenario.Mismatch;
import io.disputetriage.authoring.scenario.Outcome;
import io.disputetriage.authoring.scenario.ScenarioReport.CaseReport;
import io.disputetriage.authoring.scenario.ScenarioReport.SuiteReport;
import io.disputetriage.diagnostics.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A run of scenarios as JUnit XML: a suite for each file, one for files that were refused, one for each trial, and one for thresholds. */
final class ScenarioJUnit {
    private ScenarioJUnit() {}

    static String of(TestRun run) {
        List<JUnitXml.Suite> suites = new ArrayList<>(run.scenarios().suites().stream()
                .map(suite -> suite(suite, run.folder()))
                .toList());
        if (!run.refused().isEmpty()) {
            suites.add(new JUnitXml.Suite(
                    "refused files",
                    run.refused().stream().map(ScenarioJUnit::test).toList()));
        }
        run.trials().forEach(trial -> suites.add(new JUnitXml.Suite(TestRun.sentence(trial), tests(trial))));
        run.coverage()
                .ifPresent(coverage -> suites.add(new JUnitXml.Suite(
                        "coverage",
                        run.missed().isEmpty()
                                ? List.of(test(CoverageText.summary(coverage), Result.PASSED, null))
                                : run.missed().stream()
                                        .map(missed -> test(missed, Result.FAILED, CoverageText.summary(coverage)))
                                        .toList())));
        return new JUnitXml("rules " + run.scenarios().revision(), suites).document();
    }

    private static JUnitXml.Test test(Diagnostic fault) {
        return new JUnitXml.Test(
                fault.code() + " " + fault.file(),
                fault.file(),
                fault.line(),
                Result.ERROR,
                fault.message(),
                fault.hint());
    }

    private static JUnitXml.Test test(String name, Result result, String message) {
        return new JUnitXml.Test(name, ".", 0, result, message, null);
    }

    private static List<JUnitXml.Test> tests(FactTrial trial) {
        return trial.violations().isEmpty()
                ? List.of(test("every scenario", Result.PASSED, null))
                : trial.violations().stream()
                        .map(violation -> new JUnitXml.Test(
                                violation.suite().name() + "/"
                                        + violation.scenario().id(),
                                violation.suite().file(),
                                violation.scenario().line(),
                                Result.FAILED,
                                violation.what().lines().findFirst().orElse(""),
                                violation.what()))
                        .toList();
    }

    private static JUnitXml.Suite suite(SuiteReport suite, RulesFolder folder) {
        return new JUnitXml.Suite(
                suite.suite().name(),
                suite.cases().stream()
                        .map(each -> test(each, suite.suite().file(), folder))
                        .toList());
    }

    private static JUnitXml.Test test(CaseReport each, String file, RulesFolder folder) {
        Outcome outcome = each.outcome();
        if (outcome instanceof Outcome.Fail fail) {
            return test(each, file, Result.FAILED, each.scenario().title(), linesOf(fail, folder));
        } else if (outcome instanceof Outcome.Error error) {
            return test(each, file, Result.ERROR, error.why(), null);
        } else if (outcome instanceof Outcome.Skipped skipped) {
            return test(each, file, Result.SKIPPED, skipped.why(), null);
        }
        return test(each, file, Result.PASSED, null, null);
    }

    private static JUnitXml.Test test(CaseReport each, String file, Result result, String message, String text) {
        return new JUnitXml.Test(each.scenario().id(), file, each.scenario().line(), result, message, text);
    }

    private static String linesOf(Outcome.Fail fail, RulesFolder folder) {
        return Stream.of(
                        fail.differences().stream().map(Mismatch::toString),
                        fail.decided().stream().map(line -> "decided: " + line),
                        Silences.lines(fail.silent(), folder).stream().map(line -> "silent: " + line))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }
}
