package io.disputetriage.cli;

import io.disputetriage.report.JUnitXml;
import io.disputetriage.report.JUnitXml.Result;
import io.disputetriage.scenario.Difference;
import io.disputetriage.scenario.Outcome;
import io.disputetriage.scenario.ScenarioReport;
import io.disputetriage.scenario.ScenarioReport.CaseReport;
import io.disputetriage.scenario.ScenarioReport.SuiteReport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A run of scenarios as JUnit XML. */
final class ScenarioJUnit {
    private ScenarioJUnit() {}

    static String of(ScenarioReport report) {
        return new JUnitXml(
                        "rules " + report.revision(),
                        report.suites().stream().map(ScenarioJUnit::suite).toList())
                .document();
    }

    private static JUnitXml.Suite suite(SuiteReport suite) {
        return new JUnitXml.Suite(
                suite.suite().name(),
                suite.cases().stream()
                        .map(each -> test(each, suite.suite().file()))
                        .toList());
    }

    private static JUnitXml.Test test(CaseReport each, String file) {
        Outcome outcome = each.outcome();
        if (outcome instanceof Outcome.Fail fail) {
            return test(each, file, Result.FAILED, each.scenario().title(), linesOf(fail));
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

    private static String linesOf(Outcome.Fail fail) {
        return Stream.concat(
                        fail.differences().stream().map(Difference::toString),
                        fail.decided().stream().map(line -> "decided: " + line))
                .collect(Collectors.joining("\n"));
    }
}
