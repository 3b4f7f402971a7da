package io.disputetriage.cli;

import io.disputetriage.authoring.scenario.FactTrial;
import io.disputetriage.authoring.scenario.Mismatch;
import io.disputetriage.authoring.scenario.Outcome;
import io.disputetriage.authoring.scenario.ScenarioReport;
import io.disputetriage.authoring.scenario.ScenarioReport.CaseReport;
import io.disputetriage.authoring.scenario.ScenarioReport.SuiteReport;
import java.util.ArrayList;
import java.util.List;

/** A report for people: a line for each file, and more only where something needs a look. */
final class TextReport {
    private final List<String> lines = new ArrayList<>();

    private final RulesFolder folder;

    private TextReport(RulesFolder folder) {
        this.folder = folder;
    }

    static String of(TestRun run) {
        TextReport text = new TextReport(run.folder());
        ScenarioReport report = run.scenarios();
        int width = report.suites().stream()
                .mapToInt(suite -> suite.suite().file().length())
                .max()
                .orElse(0);
        report.suites().forEach(suite -> text.suite(suite, width));
        text.gap();
        for (FactTrial trial : run.trials()) {
            trial.violations().forEach(text::violation);
            text.lines.add(TestRun.sentence(trial));
        }
        run.refused().forEach(fault -> text.lines.add(fault.toString()));
        run.coverage().ifPresent(coverage -> text.lines.addAll(CoverageText.of(coverage, run.folder())));
        text.lines.addAll(run.missed());
        text.lines.addAll(run.empty());
        text.lines.add(run.summary());
        return String.join("\n", text.lines) + "\n";
    }

    private void gap() {
        if (!lines.isEmpty()) {
            lines.add("");
        }
    }

    private void violation(FactTrial.Violation violation) {
        lines.add(violation.suite().file() + ":" + violation.scenario().line() + "  "
                + violation.scenario().id());
        violation.what().lines().forEach(line -> lines.add("        " + line));
    }

    private void suite(SuiteReport suite, int width) {
        long passed = suite.count(Outcome.Pass.class);
        long ran = suite.cases().size() - suite.count(Outcome.Skipped.class);
        String word = ran == 0 ? "none" : passed == ran ? "ok" : "FAIL";
        lines.add(String.format(
                "%-4s  %-" + Math.max(width, 1) + "s  %d of %d",
                word,
                suite.suite().file(),
                passed,
                ran));
        suite.cases().forEach(this::scenario);
    }

    private void scenario(CaseReport each) {
        if (each.outcome() instanceof Outcome.Fail fail) {
            heading("FAIL", each);
            fail.differences().forEach(this::difference);
            for (int i = 0; i < fail.decided().size(); i++) {
                lines.add((i == 0 ? "        decided   " : "                  ")
                        + fail.decided().get(i));
            }
            List<String> silent = Silences.lines(fail.silent(), folder);
            for (int i = 0; i < silent.size(); i++) {
                lines.add((i == 0 ? "        silent    " : "                  ") + silent.get(i));
            }
        } else if (each.outcome() instanceof Outcome.Error error) {
            heading("ERROR", each);
            lines.add("        " + error.why());
        } else if (each.outcome() instanceof Outcome.Skipped skipped) {
            heading("SKIP", each);
            lines.add("        " + skipped.why());
        }
    }

    private void heading(String word, CaseReport each) {
        String title = each.scenario().title();
        String id = each.scenario().id();
        lines.add(String.format(
                "  %-5s line %d  %s%s", word, each.scenario().line(), id, title.equals(id) ? "" : ": " + title));
    }

    private void difference(Mismatch difference) {
        lines.add("        " + difference.what());
        lines.add("        expected  " + difference.expected());
        lines.add("        found     " + difference.found());
    }
}
