package io.disputetriage.authoring.report;

import java.util.function.Function;

/** How a report is written. The same report gives the same text, which ends with a line end unless it is empty. */
public enum Format {
    /** For people. */
    text(TextFindings::of),
    /** For scripts. */
    json(JsonFindings::of),
    /** For CI servers: each finding a failed test. */
    junit(JUnitFindings::of),
    /** SARIF 2.1.0, for code hosts and editors. */
    sarif(SarifLog::of),
    /** Workflow commands, which GitHub shows at the lines of a pull request. */
    github(Annotations::of),
    /** For a summary page or a comment. */
    markdown(MarkdownFindings::of);

    private final Function<CommandReport, String> writer;

    Format(Function<CommandReport, String> writer) {
        this.writer = writer;
    }

    /** The report in this form. */
    public String of(CommandReport report) {
        return writer.apply(report);
    }
}
