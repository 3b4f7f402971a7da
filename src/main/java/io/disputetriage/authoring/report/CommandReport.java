package io.disputetriage.authoring.report;

import io.disputetriage.diagnostics.Diagnostic;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What one command found.
 *
 * @param command that found it, such as {@code lint}
 * @param title one sentence that says what came of it, also when nothing was found
 * @param findings in the order to show them; each file as seen from where the command runs
 * @param figures what was counted, name to number, in the order to show them; may be empty
 */
public record CommandReport(
        String command, String title, List<Diagnostic> findings, Map<String, ? extends Number> figures) {
    public CommandReport {
        Objects.requireNonNull(command);
        Objects.requireNonNull(title);
        findings = List.copyOf(findings);
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    }

    /** A report without figures. */
    public CommandReport(String command, String title, List<Diagnostic> findings) {
        this(command, title, findings, Map.of());
    }

    long count(Diagnostic.Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
