package io.disputetriage.authoring.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.diagnostics.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Scenario files are data: nothing in one makes an object, repeats a value or stands for another. */
class HostileScenariosTest {
    private static final String SOUND =
            """
            suite: hostile
            asOf: 2026-03-10T09:00:00Z
            base: {platform: OWN_STORE, stage: CONTACT, turn: SELLER, complaint: {kind: NOT_RECEIVED}}
            cases:
              - id: one
                title: A case
                expect: {neverActions: [OFFER_RESEND]}
            """;

    @TempDir
    Path folder;

    static Stream<String> hostile() {
        return Stream.of(
                SOUND.replace("A case", "!!java.net.URL [\"http://localhost\"]"),
                SOUND.replace("A case", "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]"),
                SOUND.replace("A case", "!title A case"),
                SOUND.replace("A case", "!!str A case"),
                SOUND.replace("suite: hostile", "suite: !!binary aG9zdGlsZQ=="),
                SOUND.replace("base: {", "base: &all {"),
                SOUND.replace("A case", "&t A case"),
                SOUND.replace("A case", "&t A case") + "  - {id: two, title: *t, expect: {only: true}}\n",
                SOUND.replace("cases:", "cases: &c").replace("    expect:", "    tags: *c\n    expect:"),
                SOUND.replace("base: {", "base: {<<: &b {turn: BUYER}, "),
                SOUND + "    expect: {only: true}\n",
                SOUND.replace("CONTACT,", "CONTACT, stage: CLAIM,"),
                SOUND + "suite: twice\n",
                SOUND + "---\n" + SOUND,
                "%TAG ! tag:example.org,2000:\n---\n" + SOUND.replace("A case", "!x A case"),
                SOUND.replace("A case", "[".repeat(40) + "]".repeat(40)),
                SOUND.replace("base: {", "base: {? [a, b] : c, "),
                SOUND.replace("A case", "\"\\x"),
                SOUND.replace("A case", "A\u0000case"),
                SOUND + "#".repeat(2_000_000),
                bomb());
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void a_scenario_file_that_is_more_than_plain_data_is_refused_at_its_place(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("x.scenarios.yaml"), text);

        ScenarioFiles read = ScenarioFiles.read(List.of(file), List.of());

        assertThat(read.suites()).isEmpty();
        assertThat(read.refused()).isNotEmpty().extracting(Diagnostic::code).containsOnly("SCN-108");
    }

    @Test
    void the_file_without_its_tricks_is_sound() throws IOException {
        Path file = Files.writeString(folder.resolve("x.scenarios.yaml"), SOUND);

        assertThat(ScenarioFiles.read(List.of(file), List.of()).refused()).isEmpty();
    }

    private static String bomb() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            bomb.append("a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ", ").repeat(9) + "x]\n");
        }
        return bomb.toString();
    }
}
