package io.disputetriage.cli;

import io.disputetriage.authoring.report.CommandReport;
import io.disputetriage.authoring.scenario.Coverage;
import io.disputetriage.authoring.scenario.Coverage.ComparisonCoverage;
import io.disputetriage.authoring.scenario.Coverage.ConstraintCoverage;
import io.disputetriage.authoring.scenario.Coverage.RuleCoverage;
import io.disputetriage.authoring.scenario.FactTrial;
import io.disputetriage.authoring.scenario.Mismatch;
import io.disputetriage.authoring.scenario.Outcome;
import io.disputetriage.authoring.scenario.ScenarioReport.CaseReport;
import io.disputetriage.authoring.scenario.ScenarioReport.SuiteReport;
import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.diagnostics.Diagnostic.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A run of scenarios as findings: what failed, what broke a promise, and what no scenario shows of the rules. */
final class TestFindings {
    private final TestRun run;
    private final List<Diagnostic> findings = new ArrayList<>();
    private final Map<String, Number> figures = new LinkedHashMap<>();

    private TestFindings(TestRun run) {
        this.run = run;
    }

    static CommandReport of(TestRun run) {
        TestFindings test = new TestFindings(run);
        test.findings.addAll(run.refused());
        run.scenarios().suites().forEach(test::suite);
        test.figures.put("passed", run.scenarios().count(Outcome.Pass.class));
        test.figures.put("failed", run.scenarios().count(Outcome.Fail.class));
        test.figures.put("in error", run.scenarios().count(Outcome.Error.class));
        test.figures.put("skipped", run.scenarios().count(Outcome.Skipped.class));
        run.trials().forEach(test::trial);
        run.coverage().ifPresent(test::coverage);
        String title = Stream.of(Stream.of(run.summary()), run.missed().stream(), run.empty().stream())
                .flatMap(sentences -> sentences)
                .collect(Collectors.joining(". "));
        return new CommandReport("test", title, test.findings, test.figures);
    }

    private void suite(SuiteReport suite) {
        for (CaseReport each : suite.cases()) {
            String file = suite.suite().file();
            int line = each.scenario().line();
            String named = each.scenario().id() + ": ";
            if (each.outcome() instanceof Outcome.Fail fail) {
                String differences =
                        fail.differences().stream().map(Mismatch::toString).collect(Collectors.joining("; "));
                String silent = String.join("\n", Silences.lines(fail.silent(), run.folder()));
                findings.add(
                        Diagnostic.error("SCN-201", file, line, named + differences, silent.isEmpty() ? null : silent));
            } else if (each.outcome() instanceof Outcome.Error error) {
                findings.add(Diagnostic.error("SCN-202", file, line, named + error.why(), null));
            }
        }
    }

    private void trial(FactTrial trial) {
        String code =
                switch (trial.kind()) {
                    case SHUFFLE -> "SCN-205";
                    case DROP_FACTS -> "SCN-206";
                    case ORACLE -> "SCN-207";
                };
        figures.put(
                "fact sheets of --"
                        + trial.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                trial.sheets());
        trial.violations()
                .forEach(violation -> findings.add(Diagnostic.error(
                        code,
                        violation.suite().file(),
                        violation.scenario().line(),
                        violation.scenario().id() + ": " + violation.what(),
                        null)));
    }

    private void coverage(Coverage coverage) {
        figures.put("rules", coverage.fired().all());
        figures.put("rules fired", coverage.fired().some());
        figures.put("comparisons", coverage.covered().all());
        figures.put("comparisons covered", coverage.covered().some());
        coverage.rules().forEach(rule -> {
            String file = run.folder().seenFromHere(rule.file());
            if (rule.reach() != Coverage.Reach.FIRED) {
                findings.add(new Diagnostic(
                        "SCN-203",
                        Severity.WARNING,
                        file,
                        rule.line(),
                        0,
                        "No scenario lets " + rule.id() + " fire",
                        rule.reach() == Coverage.Reach.BLOCKED
                                ? "Some come as far as its first constraint"
                                : "None comes as far as its first constraint"));
            } else {
                rule.constraints().forEach(constraint -> constraint(rule, constraint, file));
            }
        });
    }

    private void constraint(RuleCoverage rule, ConstraintCoverage constraint, String file) {
        for (ComparisonCoverage comparison : constraint.comparisons()) {
            if (!comparison.covered()) {
                findings.add(new Diagnostic(
                        "SCN-204",
                        Severity.WARNING,
                        file,
                        constraint.line(),
                        constraint.column(),
                        rule.id() + ": " + comparison.text() + " is " + CoverageText.missing(comparison),
                        null));
            }
        }
    }
}
