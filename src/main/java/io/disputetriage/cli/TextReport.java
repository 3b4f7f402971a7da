package io.disputetriage.cli;

import io.disputetriage.scenario.Difference;
import io.disputetriage.scenario.Outcome;
import io.disputetriage.scenario.ScenarioReport;
import io.disputetriage.scenario.ScenarioReport.CaseReport;
import io.disputetriage.scenario.ScenarioReport.SuiteReport;
import java.util.ArrayList;
import java.util.List;

/** A report for people: a line for each file, and more only where something needs a look. */
final class TextReport {
    private static final int REVISION_SHOWN = 12;

    private final List<String> lines = new ArrayList<>();

    private TextReport() {}

    static String of(ScenarioReport report) {
        TextReport text = new TextReport();
        int width = report.suites().stream()
                .mapToInt(suite -> suite.suite().file().length())
                .max()
                .orElse(0);
        report.suites().forEach(suite -> text.suite(suite, width));
        if (!report.suites().isEmpty()) {
            text.lines.add("");
        }
        text.lines.add(summary(report));
        return String.join("\n", text.lines) + "\n";
    }

    static String summary(ScenarioReport report) {
        String counts = report.cases().findAny().isEmpty()
                ? "no scenarios found"
                : report.count(Outcome.Pass.class) + " passed, " + report.count(Outcome.Fail.class) + " failed, "
                        + report.count(Outcome.Error.class) + " in error, " + report.count(Outcome.Skipped.class)
                        + " skipped";
        String revision = report.revision();
        return counts + "; rules " + revision.substring(0, Math.min(REVISION_SHOWN, revision.length()));
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

    private void difference(Difference difference) {
        lines.add("        " + difference.what());
        lines.add("        expected  " + difference.expected());
        lines.add("        found     " + difference.found());
    }
}
