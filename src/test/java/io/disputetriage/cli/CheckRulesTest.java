package io.disputetriage.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.rules.drl.Rules;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A folder with one fault of each kind: one run shows them all, and nothing that only follows from another. */
class CheckRulesTest {
    private static final String ADVICE = "Advice.of( AdviceKind.RECORD_LESSON ).because( \"x\" )";
    private static final String SUITE =
            """
            suite: %s
            asOf: 2026-03-10T09:00:00Z
            cases:
              - id: one
                title: A case
                given: {complaint: {kind: %s}}
                expect: {urgency: LOW}
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void take_the_shipped_tables() throws IOException {
        Files.createDirectories(folder.resolve("policy"));
        try (Stream<Path> tables = Files.list(Path.of("rules/policy"))) {
            for (Path table : tables.toList()) {
                Files.copy(table, folder.resolve("policy").resolve(table.getFileName()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "lint", "lint --fix", "fmt", "fmt --check", "compile", "rules push"})
    void faults_of_all_kinds_are_shown_in_one_run(String command) throws IOException {
        rules("form", Rules.rule("form", "kind == Kind.OTHER kind", ADVICE));
        rules("word", Rules.rule("word", "kind == Kind.OTER", ADVICE));
        rules(
                "both",
                Rules.rule("header", "kind == Kind.OTHER", ADVICE).replace("@owner", "@onwer"),
                Rules.rule("type", "kind == \"OTHER\"", ADVICE));
        rules("row", Rules.rule("row", "kind == Kind.OTHER", ADVICE).replace("S1-05", "S1-99"));
        rules("placeholder", Rules.rule("placeholder", "kind == Kind.OTHER", ADVICE.replace("x", "{order.totl}")));
        rules("compiler", Rules.rule("compiler", "kind == Kind.OTHER, $x : kind, $x : turn", ADVICE));
        write("playbooks/hidden.drl", file("hidden", Rules.rule("hidden", "kind == Kind.OTHER", ADVICE)) + "\u200B");
        Files.write(
                folder.resolve("playbooks/latin.drl"),
                file("latin", "// größer\n").getBytes(StandardCharsets.ISO_8859_1));
        append("policy/settings.csv", "waitExtensionDays,many,2026-01-01,,a test\n");
        append("policy/countries.csv", "XX\"\n");
        append("policy/order.yaml", "surprise: 1\n");
        write("gaps.yaml", "- gap: GAP-101\n");
        write("playbooks/fact.scenarios.yaml", SUITE.formatted("fact", "OTER"));
        write("playbooks/yaml.scenarios.yaml", SUITE.formatted("yaml", "[OTHER"));

        assertThat(faults(command))
                .containsExactlyInAnyOrder(
                        "playbooks/form.drl RUL-221",
                        "playbooks/word.drl RUL-301",
                        "playbooks/both.drl RUL-202",
                        "playbooks/both.drl RUL-305",
                        "playbooks/row.drl RUL-205",
                        "playbooks/placeholder.drl RUL-304",
                        "playbooks/compiler.drl RUL-302",
                        "playbooks/hidden.drl RUL-104",
                        "playbooks/latin.drl RUL-101",
                        "policy/settings.csv POL-206",
                        "policy/countries.csv POL-201",
                        "policy/order.yaml POL-190",
                        "gaps.yaml GAP-109",
                        "playbooks/fact.scenarios.yaml SCN-106",
                        "playbooks/yaml.scenarios.yaml SCN-108");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "lint", "lint --fix", "fmt", "fmt --check"})
    void a_slip_in_one_file_hides_nothing_that_is_wrong_with_others(String command) throws IOException {
        rules("form", Rules.rule("form", "kind == Kind.OTHER kind", ADVICE));
        rules("word", Rules.rule("word", "kind == Kind.OTER", ADVICE));
        append("policy/settings.csv", "waitExtensionDays,many,2026-01-01,,a test\n");
        append("policy/order.yaml", "surprise: 1\n");
        write("playbooks/fact.scenarios.yaml", SUITE.formatted("fact", "OTER"));

        assertThat(faults(command))
                .containsExactlyInAnyOrder(
                        "playbooks/form.drl RUL-221",
                        "playbooks/word.drl RUL-301",
                        "policy/settings.csv POL-206",
                        "policy/order.yaml POL-190",
                        "playbooks/fact.scenarios.yaml SCN-106");
    }

    @Test
    void a_file_that_cannot_be_read_is_not_missing_as_well() throws IOException {
        Files.delete(folder.resolve("policy/value-limits.csv"));
        append("policy/settings.csv", "\u200B");
        append("policy/order.yaml", "\u200B");
        write("policy/playbook-rows.csv", "id,type,source,summary\nT-01,R,a test,a row\u200B\n");
        rules("own", Rules.rule("own", "kind == Kind.OTHER", ADVICE).replace("S1-05", "T-01") + "\u200B");
        rules("also", Rules.rule("also", "kind == Kind.OTHER", ADVICE).replace("S1-05", "T-01"));

        assertThat(faults("check"))
                .containsExactlyInAnyOrder(
                        "playbooks/own.drl RUL-104",
                        "policy/order.yaml RUL-104",
                        "policy/playbook-rows.csv RUL-104",
                        "policy/settings.csv RUL-104",
                        "policy/value-limits.csv POL-202");
    }

    private List<String> faults(String command) {
        StringWriter err = new StringWriter();
        int exit =
                Cli.run((command + " " + folder).split(" "), new PrintWriter(new StringWriter()), new PrintWriter(err));

        assertThat(exit).as(err.toString()).isEqualTo(3);
        return err.toString()
                .lines()
                .filter(line -> line.matches("\\S+: [A-Z]{3}-\\d+ .*"))
                .map(line -> line.replace(folder + "/", "").replaceFirst("[:\\d]*: (\\S+) .*", " $1"))
                .toList();
    }

    private void rules(String name, String... rules) throws IOException {
        write("playbooks/" + name + ".drl", file(name, rules));
    }

    private static String file(String name, String... rules) {
        return Rules.file(rules)
                .replace("playbooks.test", "playbooks." + name)
                .replace("The rule ", "The rule of " + name + ": ");
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), text, UTF_8);
    }

    private void append(String path, String text) throws IOException {
        write(path, Files.readString(folder.resolve(path)) + text);
    }
}
