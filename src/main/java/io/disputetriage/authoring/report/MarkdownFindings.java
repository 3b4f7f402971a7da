package io.disputetriage.authoring.report;

import io.disputetriage.diagnostics.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The sentence, the figures and the findings as tables. */
final class MarkdownFindings {
    private MarkdownFindings() {}

    static String of(CommandReport report) {
        List<String> lines = new ArrayList<>();
        lines.add("## " + MarkdownText.text(report.command()));
        lines.add("");
        lines.add(MarkdownText.text(report.title()));
        if (!report.figures().isEmpty()) {
            lines.add("");
            lines.add("| | |");
            lines.add("|---|---:|");
            report.figures()
                    .forEach((name, number) -> lines.add("| " + MarkdownText.text(name) + " | " + number + " |"));
        }
        if (!report.findings().isEmpty()) {
            lines.add("");
            lines.add("| place | code | | finding |");
            lines.add("|---|---|---|---|");
            report.findings().forEach(finding -> lines.add(row(finding)));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String row(Diagnostic finding) {
        String place = finding.file() + (finding.line() == 0 ? "" : ":" + finding.line());
        String hint = finding.hint() == null ? "" : "<br>" + MarkdownText.text(finding.hint());
        return "| " + MarkdownText.text(place) + " | " + MarkdownText.text(finding.code()) + " | "
                + finding.severity().name().toLowerCase(Locale.ROOT) + " | " + MarkdownText.text(finding.message())
                + hint
                + " |";
    }
}
