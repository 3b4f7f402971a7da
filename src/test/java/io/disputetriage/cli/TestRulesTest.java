package io.disputetriage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.Golden;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class TestRulesTest {
    private static final String SCENARIOS =
            """
            suite: "<example> & more"
            asOf: 2026-02-10T08:00:00Z
            base: {platform: BAIDU_AICAIGOU, stage: CONTACT, turn: NOBODY, complaint: {kind: ACCOUNT_REPORTED}}
            cases:
              - id: as-expected
                title: The protection period is waited for
                given: {report: {reportedAt: 2026-01-15, reporterKnown: false}}
                expect: {actions: [{action: WAIT, params: {until: 2026-02-15}}]}
              - id: another-day
                title: A day that the rules don't agree with
                given: {report: {reportedAt: 2026-01-15, reporterKnown: false}}
                expect:
                  urgency: CRITICAL
                  actions: [{action: WAIT, params: {until: 2026-02-16}}, {action: CONTACT_REPORTER}]
              - {id: says-nothing, given: {report: {reporterKnown: false}}, expect: {}}
              - {id: later, todo: "waits for a rule <b>", given: {}}
              - {id: refused, given: {report: {reporterKnown: perhaps}}, expect: {problem: 400}}
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void a_failure_shows_what_was_expected_what_was_found_and_what_was_decided() throws IOException {
        Path file = Files.writeString(folder.resolve("example.scenarios.yaml"), SCENARIOS);
        assertThat(run("test", "--rules", "rules", file.toString())).isEqualTo(1);
        Golden.assertMatches("cli/test.txt", stable(out.toString()));
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void junit_xml_is_well_formed_and_holds_all_four_outcomes() throws Exception {
        Path file = Files.writeString(folder.resolve("example.scenarios.yaml"), SCENARIOS);
        Path report = folder.resolve("report.xml");
        assertThat(run("test", "--rules", "rules", "--format", "junit", "--output", report.toString(), file.toString()))
                .isEqualTo(1);
        assertThat(out.toString()).startsWith("2 passed, 1 failed, 1 in error, 1 skipped");
        String xml = Files.readString(report);
        Document parsed = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)));
        assertThat(parsed.getElementsByTagName("testcase").getLength()).isEqualTo(5);
        Golden.assertMatches("cli/test.xml", stable(xml));
    }

    @Test
    void a_folder_without_scenarios_is_a_run_of_nothing() {
        assertThat(run("test", "--rules", "rules", folder.toString())).isEqualTo(5);
        assertThat(out.toString()).startsWith("no scenarios found");
    }

    @Test
    void rules_that_are_refused_run_nothing_and_name_every_fault_at_its_place() throws IOException {
        Files.createDirectories(folder.resolve("playbooks"));
        Files.createDirectories(folder.resolve("policy"));
        Files.writeString(
                folder.resolve("playbooks/broken.drl"),
                "package playbooks.broken\n\nrule \"Broken\" when eval(true) then end\n");
        Files.writeString(folder.resolve("playbooks/broken.scenarios.yaml"), "cases: [{ide: a}]");
        assertThat(run("test", folder.toString())).isEqualTo(3);
        assertThat(run("check", folder.toString())).isEqualTo(3);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString())
                .contains(folder.resolve("playbooks/broken.drl") + ":3:", "SCN-101 Unknown key ide", "faults in")
                .doesNotContain("Exception", "\tat ");
    }

    /** Without what changes from machine to machine and with every edit of a rule. */
    private String stable(String text) {
        return text.replace(folder.toString() + "/", "").replaceAll("rules [0-9a-f]{12,64}", "rules REVISION");
    }

    private int run(String... args) {
        return Cli.run(args, new PrintWriter(out), new PrintWriter(err));
    }
}
