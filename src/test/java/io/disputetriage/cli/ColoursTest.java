package io.disputetriage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.Main;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code lint} as a process of its own, which takes its output for a terminal only where picocli is told so. */
class ColoursTest {
    private static final String ESCAPE = "\u001B[";

    private Path rules;

    @BeforeEach
    void rules(@TempDir Path place) throws IOException {
        rules = MiniRules.in(place.resolve("rules"));
        Files.delete(rules.resolve("playbooks/mini.scenarios.yaml"));
    }

    @Test
    void a_terminal_shows_findings_in_colours() throws Exception {
        assertThat(lint(true, Map.of())).contains("\u001B[33mLNT-151\u001B[0m No scenarios");
    }

    @Test
    void who_wants_no_colours_gets_none() throws Exception {
        assertThat(lint(true, Map.of("NO_COLOR", "1"))).contains("LNT-151").doesNotContain(ESCAPE);
        assertThat(lint(true, Map.of("TERM", "dumb"))).contains("LNT-151").doesNotContain(ESCAPE);
    }

    @Test
    void a_pipe_a_file_and_a_program_get_none() throws Exception {
        assertThat(lint(false, Map.of())).contains("LNT-151").doesNotContain(ESCAPE);
        assertThat(lint(true, Map.of(), "--format", "markdown"))
                .contains("LNT-151")
                .doesNotContain(ESCAPE);
        Path report = rules.resolveSibling("report.txt");
        assertThat(lint(true, Map.of(), "--output", report.toString())).doesNotContain(ESCAPE);
        assertThat(report).content().contains("LNT-151").doesNotContain(ESCAPE);
    }

    @Test
    void words_for_what_passed_failed_and_was_left_out_have_colours_and_the_text_stays() {
        String text =
                """
                ok    a.yaml  2 of 2
                FAIL  ok  b.yaml  1 of 2
                  FAIL  line 3  x: ERROR in the title
                  SKIP  line 9  y
                a.drl:3: RUL-201 Expected when
                1 passed, 1 failed
                """;
        assertThat(Colours.of(text))
                .startsWith("\u001B[32mok\u001B[0m    a.yaml")
                .contains(
                        "\u001B[31mFAIL\u001B[0m  ok  b.yaml",
                        "x: ERROR in the title",
                        "\u001B[33m  SKIP\u001B[0m",
                        "\u001B[31mRUL-201\u001B[0m Expected");
        assertThat(Colours.of(text).replaceAll("\u001B\\[\\d+m", "")).isEqualTo(text);
    }

    private String lint(boolean terminal, Map<String, String> environment, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dpicocli.ansi=" + (terminal ? "true" : "AUTO"),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "lint",
                rules.toString()));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeAll(List.of("NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE"));
        builder.environment().put("TERM", "xterm");
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isEqualTo(1);
        return output;
    }
}
