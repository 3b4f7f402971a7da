package io.disputetriage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.Golden;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    /** The shipped policy and one file of rules, which compile in a fraction of the time of all. */
    private String rules;

    private Path scenarios;

    @BeforeEach
    void some_rules_and_scenarios() throws IOException {
        Path small = folder.resolve("rules");
        Files.createDirectories(small.resolve("playbooks"));
        Files.createDirectories(small.resolve("policy"));
        try (Stream<Path> policy = Files.list(Path.of("rules/policy"))) {
            for (Path file : policy.toList()) {
                Files.copy(file, small.resolve("policy").resolve(file.getFileName()));
            }
        }
        String drl = "playbooks/account-reported.drl";
        Files.copy(Path.of("rules").resolve(drl), small.resolve(drl));
        rules = small.toString();
        scenarios = Files.writeString(folder.resolve("example.scenarios.yaml"), SCENARIOS);
    }

    @Test
    void a_failure_shows_what_was_expected_what_was_decided_and_what_kept_rules_silent() {
        assertThat(run("test", "--rules", rules, scenarios.toString())).isEqualTo(1);
        Golden.assertMatches("cli/test.txt", stable(out.toString()));
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void junit_xml_is_well_formed_and_holds_all_four_outcomes() throws Exception {
        Path report = folder.resolve("report.xml");
        assertThat(run(
                        "test",
                        "--rules",
                        rules,
                        "--format",
                        "junit",
                        "--output",
                        report.toString(),
                        scenarios.toString()))
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
    void a_row_that_begins_next_month_shows_as_of_then_and_not_before() throws IOException {
        String small = MiniRules.in(folder.resolve("mini")).toString();
        Files.writeString(
                folder.resolve("mini/playbooks/ask.drl"),
                """
                package playbooks.ask

                import io.disputetriage.facts.*
                import io.disputetriage.decision.*

                rule "Not received: ask for some days more"
                    @id("ask.wait")
                    @owner("logistics")
                    @playbook("S1-07")
                when
                    Case( kind == Kind.NOT_RECEIVED, $until : derived.waitUntil )
                then
                    insert( Recommendation.of( Action.ASK_BUYER_TO_WAIT )
                        .until( $until )
                        .because( "Some days more" ) );
                end
                """);
        Path settings = folder.resolve("mini/policy/settings.csv");
        Path waits = Files.writeString(
                folder.resolve("waits.scenarios.yaml"),
                """
                asOf: 2026-03-10T09:00:00Z
                base: {platform: OWN_STORE, stage: CONTACT, turn: SELLER, complaint: {kind: NOT_RECEIVED}}
                cases:
                  - {id: waits, expect: {actions: [{action: ASK_BUYER_TO_WAIT, params: {until: "2026-03-12T09:00:00Z"}}]}}
                """);
        Files.writeString(
                settings,
                Files.readString(settings)
                        .replace(
                                "waitExtensionDays,2,2000-01-01,,",
                                "waitExtensionDays,2,2000-01-01,2026-03-31,Until then\nwaitExtensionDays,6,2026-04-01,,"));

        assertThat(run("test", "--rules", small, waits.toString())).isZero();
        assertThat(run("test", "--rules", small, waits.toString(), "--as-of", "2026-03-31"))
                .isZero();
        assertThat(run("test", "--rules", small, waits.toString(), "--as-of", "2026-04-01"))
                .isEqualTo(1);
        assertThat(out.toString()).contains("2026-04-03T09:00:00Z", "2026-04-07T09:00:00Z");
        assertThat(run("test", "--rules", small, waits.toString(), "--as-of", "2026-04-01", "--update"))
                .isEqualTo(2);
        assertThat(run("test", "--rules", small, waits.toString(), "--as-of", "2300-01-01"))
                .isEqualTo(2);
    }

    @Test
    void a_folder_without_scenarios_is_a_run_of_nothing() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(run("test", "--rules", rules, empty.toString())).isEqualTo(5);
        assertThat(out.toString()).startsWith("no scenarios found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "sarif", "github", "markdown"})
    void every_format_holds_what_failed_and_what_no_scenario_shows(String format) {
        assertThat(run(
                        "test",
                        "--rules",
                        rules,
                        "--coverage",
                        "--oracle",
                        "--filter=*-day",
                        "--format",
                        format,
                        scenarios.toString()))
                .isEqualTo(1);
        Golden.assertMatches("cli/test." + format, stable(out.toString()));
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void a_filter_and_a_tag_choose_what_runs() {
        assertThat(run("test", "--rules", rules, "--filter", "as-expected", scenarios.toString()))
                .isZero();
        assertThat(out.toString()).contains("1 passed, 0 failed, 0 in error, 0 skipped");
        assertThat(run("test", "--rules", rules, "--tag", "nobody-has-it", scenarios.toString()))
                .isEqualTo(5);
        assertThat(run("test", "--rules", rules, "--filter", "/(/", scenarios.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--filter /(/ is no regular expression");
    }

    @Test
    void each_path_and_pattern_has_to_run_something_if_one_asks_for_it() throws IOException {
        Path later = Files.writeString(folder.resolve("later.scenarios.yaml"), "cases: [{id: a, todo: later}]");
        String[] some = {"test", "--rules", rules, "--filter=as-expected", "--filter=mistyped", later.toString()};
        String[] all = with(some, scenarios.toString());
        assertThat(run(all)).isZero();
        assertThat(run(with(all, "--fail-on-empty"))).isEqualTo(5);
        assertThat(out.toString())
                .contains("No scenario of " + later + " runs", "No scenario that fits mistyped runs")
                .doesNotContain("No scenario that fits as-expected", "No scenario of " + scenarios);
    }

    @Test
    void a_threshold_that_is_not_reached_says_what_is_missing_and_where() {
        String[] one = {"test", "--rules", rules, "--filter", "as-expected", scenarios.toString()};
        assertThat(run(with(one, "--min-rule", "10", "--min-constraint", "0"))).isZero();
        out.getBuffer().setLength(0);
        assertThat(run(with(one, "--min-rule", "60", "--min-constraint", "40"))).isEqualTo(4);
        Golden.assertMatches("cli/coverage.txt", stable(out.toString()));
    }

    @Test
    void trials_have_results_of_their_own() {
        assertThat(run(
                        "test",
                        "--rules",
                        rules,
                        "--filter",
                        "as-expected",
                        "--shuffle",
                        "--drop-facts",
                        "--oracle",
                        scenarios.toString()))
                .isZero();
        assertThat(out.toString())
                .contains(
                        "shuffled facts: 4 fact sheets decided, all is well",
                        "dropped facts: 6 fact sheets decided, all is well",
                        "engine and evaluator: 1 fact sheet decided, all is well");
    }

    @Test
    void rules_that_only_the_compiler_refuses_are_refused_where_the_engine_is_compared() throws IOException {
        change("Case( ", "Case( $x : kind, $x : turn, ");

        assertThat(run("test", "--rules", rules, "--filter=as-expected", scenarios.toString()))
                .isZero();
        assertThat(run("test", "--rules", rules, "--filter=as-expected", "--oracle", scenarios.toString()))
                .isEqualTo(3);
        assertThat(err.toString()).contains("RUL-302");
    }

    @Test
    void an_import_of_nothing_is_refused_without_a_compiler() throws IOException {
        change(
                "import io.disputetriage.facts.*",
                "import io.disputetriage.facts.*\nimport io.disputetriage.facts.Cass");

        assertThat(run("test", "--rules", rules, scenarios.toString())).isEqualTo(3);
        assertThat(err.toString()).contains("RUL-301 There is no type Cass in io.disputetriage.facts");
    }

    @Test
    void an_update_writes_what_was_decided_and_shows_it() throws IOException {
        String[] test = {"test", "--rules", rules, "--filter=another-day", scenarios.toString()};
        assertThat(run(with(test, "--update"))).isZero();
        assertThat(out.toString()).contains("updated  ", "another-day  urgency: CRITICAL -> LOW");
        assertThat(Files.readString(scenarios))
                .isEqualTo(SCENARIOS
                        .replace("urgency: CRITICAL", "urgency: LOW")
                        .replace("2026-02-16}}, {action: CONTACT_REPORTER}", "2026-02-15}}, {action: MONITOR_CASE}"));
        assertThat(run(test)).isZero();
        assertThat(run("test", "--watch", "--update")).isEqualTo(2);
    }

    @Test
    void a_watch_runs_at_once_and_ends_when_it_is_interrupted() {
        PrintWriter interrupting = new PrintWriter(err) {
            @Override
            public void println(String line) {
                super.println(line);
                Thread.currentThread().interrupt();
            }
        };
        String[] watch = {"test", "--rules", rules, "--filter=as-expected", "--watch", scenarios.toString()};
        assertThat(Cli.run(watch, new PrintWriter(out), interrupting)).isZero();
        assertThat(Thread.interrupted()).isFalse();
        assertThat(out.toString()).contains("1 passed");
        assertThat(err.toString()).contains("Ctrl-C");
    }

    @Test
    void rules_that_are_refused_run_nothing_and_name_every_fault_at_its_place() throws IOException {
        folder = Files.createDirectory(folder.resolve("broken"));
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
    private void change(String old, String replacement) throws IOException {
        Path drl = Path.of(rules, "playbooks/account-reported.drl");
        Files.writeString(drl, Files.readString(drl).replace(old, replacement));
    }

    private String stable(String text) {
        return text.replace(folder.toString() + "/", "")
                .replace("file://", "")
                .replaceAll("\\b[0-9a-f]{64}\\b", "REVISION")
                .replaceAll("\"(text|markdown)\" : \"# .*\"", "\"$1\" : \"PAGE\"")
                .replaceAll("rules [0-9a-f]{12,64}", "rules REVISION")
                .replaceAll("\"finding/v1\" : \"[0-9a-f]+\"", "\"finding/v1\" : \"HASH\"");
    }

    private static String[] with(String[] args, String... more) {
        return Stream.of(args, more).flatMap(Stream::of).toArray(String[]::new);
    }

    private int run(String... args) {
        return Cli.run(args, new PrintWriter(out), new PrintWriter(err));
    }
}
