package io.disputetriage.authoring.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.diagnostics.Diagnostic;
import java.math.BigDecimal;

/** The report as it is. */
final class JsonFindings {
    private JsonFindings() {}

    static String of(CommandReport report) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("command", report.command());
        node.put("title", report.title());
        node.put("errors", report.count(Diagnostic.Severity.ERROR));
        node.put("warnings", report.count(Diagnostic.Severity.WARNING));
        ObjectNode figures = node.putObject("figures");
        report.figures().forEach((name, number) -> figures.put(name, new BigDecimal(number.toString())));
        ArrayNode findings = node.putArray("findings");
        report.findings().forEach(finding -> write(findings.addObject(), finding));
        return node.toPrettyString() + "\n";
    }

    private static void write(ObjectNode node, Diagnostic finding) {
        node.put("code", finding.code());
        node.put("severity", finding.severity().name());
        node.put("file", finding.file());
        node.put("line", finding.line());
        node.put("column", finding.column());
        node.put("message", finding.message());
        node.put("hint", finding.hint());
    }
}
