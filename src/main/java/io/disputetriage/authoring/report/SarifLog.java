package io.disputetriage.authoring.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.diagnostics.Diagnostic;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;

/** A static analysis log as SARIF 2.1.0 has it: one run, a rule for each code with its page, a result for each finding. */
final class SarifLog {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private final List<String> codes;

    private SarifLog(CommandReport report) {
        this.codes = report.findings().stream()
                .map(Diagnostic::code)
                .distinct()
                .sorted()
                .toList();
    }

    static String of(CommandReport report) {
        SarifLog log = new SarifLog(report);
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("$schema", SCHEMA);
        root.put("version", "2.1.0");
        ObjectNode run = root.putArray("runs").addObject();
        log.tool(run.putObject("tool").putObject("driver"));
        run.putObject("automationDetails").put("id", "dispute-triage/" + report.command() + "/");
        run.put("columnKind", "utf16CodeUnits");
        ArrayNode results = run.putArray("results");
        report.findings().forEach(finding -> log.result(results.addObject(), finding));
        ObjectNode properties = run.putObject("properties");
        properties.put("title", report.title());
        return root.toPrettyString() + "\n";
    }

    private void tool(ObjectNode driver) {
        driver.put("name", "dispute-triage");
        String version = SarifLog.class.getPackage().getImplementationVersion();
        if (version != null) {
            driver.put("version", version);
        }
        ArrayNode rules = driver.putArray("rules");
        for (String code : codes) {
            CodePage page = CodePage.of(code);
            ObjectNode rule = rules.addObject();
            rule.put("id", code);
            rule.putObject("shortDescription").put("text", page.title());
            rule.putObject("help").put("text", page.text()).put("markdown", page.text());
        }
    }

    private void result(ObjectNode result, Diagnostic finding) {
        result.put("ruleId", finding.code());
        result.put("ruleIndex", codes.indexOf(finding.code()));
        result.put("level", finding.severity() == Diagnostic.Severity.ERROR ? "error" : "warning");
        result.putObject("message")
                .put("text", finding.message() + (finding.hint() == null ? "" : "\n" + finding.hint()));
        ObjectNode place = result.putArray("locations").addObject().putObject("physicalLocation");
        place.putObject("artifactLocation").put("uri", uri(finding.file()));
        if (finding.line() > 0) {
            ObjectNode region = place.putObject("region");
            region.put("startLine", finding.line());
            if (finding.column() > 0) {
                region.put("startColumn", finding.column());
            }
        }
        result.putObject("partialFingerprints").put("finding/v1", fingerprint(finding));
    }

    /** A finding stays the same one when lines above it come and go. */
    private static String fingerprint(Diagnostic finding) {
        return DigestUtils.sha256Hex(finding.code() + "\n" + finding.file() + "\n" + finding.message())
                .substring(0, 32);
    }

    private static String uri(String file) {
        Path path = Path.of(file);
        // Without the dot, what stands before a colon in a file's name would be a scheme.
        String relative = (file.split("/", 2)[0].contains(":") ? "./" : "") + file.replace('\\', '/');
        try {
            return path.isAbsolute()
                    ? path.toUri().toASCIIString()
                    : new URI(null, null, relative, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("No URI for the path " + file, e);
        }
    }
}
