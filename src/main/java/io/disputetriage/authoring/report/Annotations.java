package io.disputetriage.authoring.report;

import io.disputetriage.diagnostics.Diagnostic;
import java.util.stream.Collectors;

/** Workflow commands: GitHub reads them from the log of a job. A report without findings is a notice. */
final class Annotations {
    private Annotations() {}

    static String of(CommandReport report) {
        return report.findings().stream()
                .map(Annotations::annotation)
                .collect(Collectors.joining(
                        "", "", "::notice title=" + property(report.command()) + "::" + data(report.title()) + "\n"));
    }

    private static String annotation(Diagnostic finding) {
        StringBuilder line = new StringBuilder()
                .append(finding.severity() == Diagnostic.Severity.ERROR ? "::error " : "::warning ")
                .append("file=")
                .append(property(finding.file()));
        if (finding.line() > 0) {
            line.append(",line=").append(finding.line());
        }
        if (finding.line() > 0 && finding.column() > 0) {
            line.append(",col=").append(finding.column());
        }
        return line.append(",title=")
                .append(property(finding.code()))
                .append("::")
                .append(data(finding.message() + (finding.hint() == null ? "" : "\n" + finding.hint())))
                .append('\n')
                .toString();
    }

    /** Percent signs and line ends would end the command early or be read as something else. */
    private static String data(String text) {
        return Printable.text(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
