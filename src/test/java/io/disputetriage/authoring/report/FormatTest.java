package io.disputetriage.authoring.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.disputetriage.Golden;
import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.diagnostics.Diagnostic.Severity;
import io.disputetriage.format.JsonReader;
import io.disputetriage.format.JsonResult;
import java.io.StringReader;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.InputSource;

class FormatTest {
    private static final CommandReport NOTHING = new CommandReport("lint", "209 rules, nothing to say", List.of());

    private static final CommandReport FINDINGS = new CommandReport(
            "lint",
            "4 findings in 4 files",
            List.of(
                    new Diagnostic(
                            "ABC-101",
                            Severity.ERROR,
                            "rules/playbooks/not-received.drl",
                            14,
                            5,
                            "Unknown word \"RECIEVED\": 100% wrong, a < b && c | d",
                            "Did you mean RECEIVED?"),
                    new Diagnostic("ABC-102", Severity.WARNING, "rules/with space,ä.drl", 3, 0, "Two\nlines", null),
                    Diagnostic.error("ABC-103", "/tmp/rules/a.scenarios.yaml", 0, "The id `x` is *used* twice", null),
                    Diagnostic.error("ABC-101", "a:b.drl", 1, "A bell \u0007 rings", null)),
            figures());

    @ParameterizedTest
    @EnumSource(Format.class)
    void every_format_shows_the_same_findings(Format format) {
        Golden.assertMatches("report/findings." + format, format.of(FINDINGS));
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void a_report_without_findings_says_so(Format format) {
        assertThat(format.of(NOTHING)).contains("209 rules, nothing to say").endsWith("\n");
    }

    @Test
    void json_and_sarif_are_json() {
        assertThat(json(Format.json, FINDINGS).at("/findings/0/line").intValue())
                .isEqualTo(14);
        assertThat(json(Format.sarif, FINDINGS).path("version").textValue()).isEqualTo("2.1.0");
    }

    /** What the schema of SARIF 2.1.0 requires of the parts that are used, and what code hosts require on top. */
    @Test
    void sarif_has_what_its_readers_require() {
        JsonNode log = json(Format.sarif, FINDINGS);
        assertThat(log.path("$schema").textValue()).contains("sarif-schema-2.1.0");
        assertThat(log.path("runs")).hasSize(1);
        JsonNode run = log.at("/runs/0");
        JsonNode rules = run.at("/tool/driver/rules");
        assertThat(run.at("/tool/driver/name").textValue()).isNotBlank();
        assertThat(rules.findValuesAsText("id")).doesNotHaveDuplicates();
        assertThat(run.path("results")).hasSize(FINDINGS.findings().size());
        for (JsonNode result : run.path("results")) {
            assertThat(result.at("/message/text").textValue()).isNotBlank();
            assertThat(result.path("level").textValue()).isIn("error", "warning", "note", "none");
            assertThat(rules.path(result.path("ruleIndex").intValue()).path("id"))
                    .isEqualTo(result.path("ruleId"));
            JsonNode place = result.at("/locations/0/physicalLocation");
            assertThat(URI.create(place.at("/artifactLocation/uri").textValue()))
                    .isNotNull();
            assertThat(place.at("/region/startLine").asInt(1)).isPositive();
            assertThat(place.at("/region/startColumn").asInt(1)).isPositive();
        }
        assertThat(json(Format.sarif, NOTHING).at("/runs/0/results").isArray()).isTrue();
    }

    @Test
    void sarif_explains_each_code_by_its_page() {
        CommandReport report =
                new CommandReport("check", "1", List.of(Diagnostic.error("SCN-105", "a.yaml", 3, "Twice", null)));
        JsonNode rule = json(Format.sarif, report).at("/runs/0/tool/driver/rules/0");
        assertThat(rule.at("/shortDescription/text").textValue()).isEqualTo("Repeated id in a scenario file");
        assertThat(rule.at("/help/markdown").textValue()).contains("## How to mend");
    }

    @Test
    void a_finding_keeps_its_fingerprint_when_it_moves() {
        CommandReport before =
                new CommandReport("lint", "1", List.of(Diagnostic.error("ABC-101", "a.drl", 3, "Unknown", null)));
        CommandReport after =
                new CommandReport("lint", "1", List.of(Diagnostic.error("ABC-101", "a.drl", 9, "Unknown", null)));
        assertThat(json(Format.sarif, after).findValue("partialFingerprints"))
                .isEqualTo(json(Format.sarif, before).findValue("partialFingerprints"));
    }

    @Test
    void junit_xml_can_be_parsed_whatever_a_message_holds() throws Exception {
        assertThat(DocumentBuilderFactory.newDefaultInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(Format.junit.of(FINDINGS))))
                        .getElementsByTagName("failure")
                        .getLength())
                .isEqualTo(4);
    }

    @Test
    void each_annotation_is_one_line() {
        assertThat(Format.github.of(FINDINGS).lines())
                .hasSize(5)
                .allMatch(line -> line.matches("::(error|warning|notice) .*::.*"));
    }

    private static JsonNode json(Format format, CommandReport report) {
        return ((JsonResult.Parsed) JsonReader.read(format.of(report))).tree();
    }

    private static Map<String, Number> figures() {
        Map<String, Number> figures = new LinkedHashMap<>();
        figures.put("rules", 209);
        figures.put("share", 99.5);
        return figures;
    }
}
