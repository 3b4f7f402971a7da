package io.disputetriage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.Main;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands as processes of their own, with a terminal at one of their streams or at none. */
class ColoursTest {
    private static final String ESCAPE = "\u001B[";
    private static final String YELLOW = "\u001B[33m";
    private static final String RED = "\u001B[31m";

    private Path rules;
    private Path aside;

    @BeforeEach
    void rules(@TempDir Path place) throws IOException {
        rules = MiniRules.in(place.resolve("rules"));
        Files.delete(rules.resolve("playbooks/mini.scenarios.yaml"));
        aside = place.resolve("aside.txt");
    }

    @Test
    void a_terminal_shows_findings_in_colours() throws Exception {
        assertThat(terminal(1, "2>", "lint")).contains(YELLOW + "LNT-151\u001B[0m No scenarios");
        assertThat(terminal(1, "2>", "lint", "--format", "markdown"))
                .contains("LNT-151")
                .doesNotContain(ESCAPE);
    }

    @Test
    void a_terminal_shows_faults_in_colours_whatever_becomes_of_the_report() throws Exception {
        Files.writeString(rules.resolve("playbooks/broken.drl"), "rule");
        for (String command : List.of("check", "fmt", "doc")) {
            assertThat(terminal(3, ">", command)).as(command).contains(": " + RED + "RUL-");
            assertThat(aside).as(command).content().doesNotContain(ESCAPE);
        }
        Path report = rules.resolveSibling("report.txt");
        assertThat(terminal(3, ">", "check", "--output", report.toString())).contains(": " + RED + "RUL-");
        assertThat(report).content().contains("RUL-").doesNotContain(ESCAPE);
    }

    @Test
    void a_scenario_file_that_is_refused_is_a_fault_in_colours() throws Exception {
        Files.writeString(rules.resolve("playbooks/mini.scenarios.yaml"), "cases: [{id: a, gvien: {}}]\n");
        assertThat(terminal(3, ">", "test", "--format", "json")).contains(": " + RED + "SCN-");
        assertThat(aside).content().contains("SCN-").doesNotContain(ESCAPE);
        assertThat(terminal(3, "2>", "test")).contains(": " + RED + "SCN-");
    }

    @Test
    void a_terminal_shows_in_colours_why_a_command_can_not_be_done() throws Exception {
        assertThat(terminal(2, ">", "chekc")).contains(RED + "There is no command chekc");
        assertThat(terminal(2, ">", "lint", "--format", "jsn")).contains(RED + "Invalid value");
    }

    @Test
    void a_stream_that_is_no_terminal_gets_none_though_the_other_is_one() throws Exception {
        assertThat(terminal(1, ">", "lint")).doesNotContain("LNT-151");
        assertThat(aside).content().contains("LNT-151").doesNotContain(ESCAPE);
        assertThat(terminal(2, "2>", "chekc")).isEmpty();
        assertThat(aside).content().contains("There is no command chekc").doesNotContain(ESCAPE);
        assertThat(terminal(2, "2>/dev/null >", "chekc")).isEmpty();
    }

    @Test
    void a_report_in_a_file_has_none() throws Exception {
        Path report = rules.resolveSibling("report.txt");
        assertThat(terminal(1, "2>", "lint", "--output", report.toString())).doesNotContain(ESCAPE);
        assertThat(report).content().contains("LNT-151").doesNotContain(ESCAPE);
    }

    @Test
    void who_wants_no_colours_gets_none() throws Exception {
        for (String setting : List.of("NO_COLOR=1", "TERM=dumb")) {
            assertThat(terminal(1, "2>", setting, "lint")).contains("LNT-151").doesNotContain(ESCAPE);
            assertThat(terminal(2, ">", setting, "chekc"))
                    .contains("There is no command chekc")
                    .doesNotContain(ESCAPE);
        }
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
        assertThat(Colours.in(text))
                .startsWith("\u001B[32mok\u001B[0m    a.yaml")
                .contains(
                        "\u001B[31mFAIL\u001B[0m  ok  b.yaml",
                        "x: ERROR in the title",
                        "\u001B[33m  SKIP\u001B[0m",
                        "\u001B[31mRUL-201\u001B[0m Expected");
        assertThat(Colours.in(text).replaceAll("\u001B\\[\\d+m", "")).isEqualTo(text);
    }

    /**
     * What a command shows on a terminal.
     *
     * @param redirection of the stream that goes to the file aside
     * @param args a setting of the environment or none, the command, options
     */
    private String terminal(int exit, String redirection, String... args) throws Exception {
        List<String> words = new ArrayList<>(List.of(args));
        String setting = words.get(0).contains("=") ? words.remove(0) : "NO_COLOR=";
        String command = words.remove(0);
        List<String> line = new ArrayList<>(List.of(
                "TERM=xterm",
                setting,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                command,
                command.equals("test") ? "--rules=" + rules : rules.toString()));
        if (command.equals("test")) {
            line.add(rules.toString());
        }
        line.addAll(words);
        String quoted = line.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" ", "env ", " "));
        Process process = new ProcessBuilder("script", "-qec", quoted + redirection + " '" + aside + "'", "/dev/null")
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .start();
        String shown = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(shown).isEqualTo(exit);
        return shown;
    }
}
