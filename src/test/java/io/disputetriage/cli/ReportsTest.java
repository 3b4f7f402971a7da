package io.disputetriage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

class ReportsTest {
    /** What CI servers let each element of a JUnit report have. */
    private static final Map<String, Set<String>> ATTRIBUTES = Map.of(
            "testsuites", Set.of("name", "time", "tests", "failures", "disabled", "errors"),
            "testsuite",
                    Set.of(
                            "name",
                            "tests",
                            "failures",
                            "errors",
                            "group",
                            "time",
                            "skipped",
                            "timestamp",
                            "hostname",
                            "id",
                            "package"),
            "testcase", Set.of("name", "assertions", "time", "classname", "status"),
            "failure", Set.of("type", "message"),
            "error", Set.of("type", "message"),
            "skipped", Set.of("type", "message"));

    private static final Map<String, Set<String>> CHILDREN = Map.of(
            "testsuites", Set.of("testsuite"),
            "testsuite", Set.of("testcase"),
            "testcase", Set.of("failure", "error", "skipped"),
            "failure", Set.of(),
            "error", Set.of(),
            "skipped", Set.of());

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path place;

    private Path rules;

    @BeforeEach
    void rules() throws IOException {
        rules = MiniRules.in(place.resolve("rules"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"markdown", "html"})
    void a_page_of_rules_that_are_refused_is_not_the_old_page(String format) throws IOException {
        Path page = place.resolve("page");
        assertThat(run("doc", rules.toString(), "--format", format, "--output", page.toString()))
                .isZero();
        assertThat(page).isNotEmptyFile();
        refuseOne();
        assertThat(run("doc", rules.toString(), "--format", format, "--output", page.toString()))
                .isEqualTo(3);
        assertThat(page).doesNotExist();
        assertThat(err.toString()).contains("Removed " + page);
    }

    @ParameterizedTest
    @CsvSource({
        "check, no faults; revision [0-9a-f]+",
        "lint, '(no findings|\\d+ findings? in .*)'",
        "test, '\\d+ passed, .*'",
        "test --update, '\\d+ passed, 1 failed.*'",
        "mutate, mutation score .*",
        "gaps --budget 1, '\\d+ findings?, .*'",
        "diff --budget 1 rules/, '.*(no difference|get another decision).*'",
        "replay, 'of \\d+ decisions? .*'"
    })
    void the_last_line_of_a_report_for_people_says_what_came_of_it(String command, String line) throws IOException {
        List<String> args = new ArrayList<>(
                List.of(command.replace("rules/", rules.toString()).split(" ")));
        args.add(rules.toString());
        if (command.equals("replay")) {
            args.add(Files.writeString(place.resolve("decisions.ndjson"), "none\n")
                    .toString());
        }
        if (command.equals("test --update")) {
            Path scenarios = rules.resolve("playbooks/mini.scenarios.yaml");
            Files.writeString(scenarios, Files.readString(scenarios).replace("S1-06", "S1-07"));
        }
        run(args.toArray(String[]::new));
        assertThat(out.toString().lines().reduce("", (before, last) -> last)).matches("(.*, )?" + line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "junit", "sarif", "github", "markdown"})
    void a_report_of_a_run_lists_the_faults_of_files_that_were_refused(String format) throws Exception {
        refuseOne();
        assertThat(run("test", rules.toString(), "--format", format)).isEqualTo(3);
        assertThat(out.toString()).contains("Unknown key titel", "broken.scenarios.yaml", "SCN-101");
        if (format.equals("junit")) {
            assertValid(out.toString());
            assertThat(out.toString()).contains("<error message=\"Unknown key titel");
        }
    }

    @Test
    void the_sentence_at_the_end_counts_the_faults() throws IOException {
        refuseOne();
        assertThat(run("test", rules.toString())).isEqualTo(3);
        assertThat(out.toString().lines().reduce("", (first, last) -> last))
                .startsWith("1 passed, 0 failed, 0 in error, 0 skipped; 2 faults in 1 file; rules ");
        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "lint", "test --coverage", "test --oracle --shuffle", "mutate", "gaps --budget 1"})
    void junit_is_what_ci_servers_take_whatever_a_command_finds(String command) throws Exception {
        run((command + " --format junit " + rules).split(" "));
        assertValid(out.toString());

        out.getBuffer().setLength(0);
        Files.writeString(
                rules.resolve("playbooks/mini.scenarios.yaml"),
                """
                suite: same
                cases:
                  - {id: a, titel: x, titel2: x, expect: {playbok: [S1-06], only: no}}
                  - {id: a, titel: x, titel2: x, expect: {playbok: [S1-06], only: no}}
                  - {id: b, todo: later}
                """);
        Files.writeString(
                rules.resolve("playbooks/more.scenarios.yaml"),
                """
                suite: same
                cases: [{id: b, todo: later}]
                """);
        Files.writeString(
                rules.resolve("playbooks/again.scenarios.yaml"),
                """
                suite: same
                cases: [{id: b, todo: later}]
                """);
        run((command + " --format junit " + rules).split(" "));
        assertValid(out.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "lint", "test", "mutate", "gaps"})
    void a_report_that_was_asked_for_is_written_also_when_files_are_refused(String command) throws IOException {
        Files.writeString(rules.resolve("gap.yaml"), "");
        for (String format : List.of("text", "json", "junit", "sarif", "github", "markdown")) {
            Path report = Files.writeString(place.resolve("report"), "of the run before");
            assertThat(run(command, rules.toString(), "--format", format, "--output", report.toString()))
                    .isEqualTo(3);
            assertThat(report).content().contains("RUL-107").doesNotContain("of the run before");
        }
    }

    @Test
    void a_report_is_written_also_when_there_is_nothing_to_run() throws IOException {
        Files.delete(rules.resolve("playbooks/mini.scenarios.yaml"));
        for (String command : List.of("test", "mutate")) {
            Path report = Files.writeString(place.resolve("report"), "of the run before");
            assertThat(run(command, rules.toString(), "--output", report.toString()))
                    .isEqualTo(5);
            assertThat(report).content().isNotBlank().doesNotContain("of the run before");
        }
    }

    private void refuseOne() throws IOException {
        Files.writeString(
                rules.resolve("playbooks/broken.scenarios.yaml"),
                """
                asOf: 2026-03-10T09:00:00Z
                cases:
                 - {id: "x", titel: y, expect: {playbook: [S1-06]}}
                """);
    }

    private static void assertValid(String xml) throws Exception {
        Element root = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getDocumentElement();
        assertThat(root.getTagName()).isEqualTo("testsuites");
        Set<String> names = new HashSet<>();
        elements(root).forEach(suite -> elements(suite)
                .forEach(test -> assertThat(names.add(test.getAttribute("classname") + "/" + test.getAttribute("name")))
                        .as("a name of its own: " + test.getAttribute("name"))
                        .isTrue()));
        assertThat(names).isNotEmpty();
        assertKnown(root);
    }

    private static void assertKnown(Element element) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            assertThat(ATTRIBUTES.get(element.getTagName()))
                    .contains(element.getAttributes().item(i).getNodeName());
        }
        elements(element).forEach(child -> {
            assertThat(CHILDREN.get(element.getTagName())).contains(child.getTagName());
            assertKnown(child);
        });
    }

    private static Stream<Element> elements(Element parent) {
        Stream.Builder<Element> elements = Stream.builder();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                elements.add(element);
            }
        }
        return elements.build();
    }

    private int run(String... args) {
        return Cli.run(args, new PrintWriter(out), new PrintWriter(err));
    }
}
