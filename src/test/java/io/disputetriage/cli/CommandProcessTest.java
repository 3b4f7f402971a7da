package io.disputetriage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.Main;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line as a process of its own, with its locale and its pipes. */
class CommandProcessTest {
    private static final String FACTS = "src/docs/examples/not-received.json";

    private Path rules;

    @BeforeEach
    void rules(@TempDir Path place) throws IOException {
        rules = MiniRules.in(place.resolve("rules"));
    }

    @Test
    void output_is_utf_8_in_every_locale() throws Exception {
        Path drl = rules.resolve("playbooks/mini.drl");
        Files.writeString(drl, Files.readString(drl).replace("It usually", "\u00DCblicherweise \uD83D\uDE00"));
        assertThat(run(0, "C", "doc", rules.toString())).contains("\u00DCblicherweise \uD83D\uDE00");
        assertThat(run(2, "C", "replay", rules.toString(), "\u00A7")).contains("can't be read as a name");
    }

    @Test
    void a_file_that_the_locale_can_not_name_is_one_sentence_with_the_remedy() throws Exception {
        Files.createFile(rules.resolve("playbooks/\u00FC.drl"));
        assertThat(run(2, "C", "check", rules.toString()))
                .hasLineCount(1)
                .contains("can't be read as a name", "Set LC_ALL=C.UTF-8")
                .doesNotContain("Exception");
        assertThat(run(3, "C.UTF-8", "check", rules.toString())).contains("\u00FC.drl: RUL-103");
    }

    @Test
    void a_case_comes_from_a_pipe_as_from_a_file() throws Exception {
        String fromFile = run(0, "C.UTF-8", "triage", FACTS, "--rules", rules.toString());
        assertThat(piped(0, FACTS, "triage", "-", "--rules", rules.toString())).isEqualTo(fromFile);
        assertThat(piped(0, FACTS, "triage", "/dev/stdin", "--rules", rules.toString()))
                .isEqualTo(fromFile);
        assertThat(piped(0, FACTS, "explain", "-", "--rules", rules.toString())).isNotEmpty();
        assertThat(piped(2, "pom.xml", "triage", "-", "--rules", rules.toString()))
                .contains("The standard input is not a fact sheet")
                .doesNotContain("Exception");
    }

    @Test
    void decisions_to_replay_come_from_a_pipe() throws Exception {
        Path decisions = Files.writeString(rules.resolveSibling("decisions.ndjson"), "{}\n\nnone\n");
        for (String source : List.of("-", "/dev/stdin")) {
            assertThat(piped(5, decisions.toString(), "replay", rules.toString(), source))
                    .contains(source.equals("-") ? "The standard input:3: " : "/dev/stdin:3: ");
        }
    }

    private String piped(int exit, String file, String... args) throws Exception {
        // Through cat: a redirected file would be a regular one.
        List<String> command = new ArrayList<>(List.of("sh", "-c", "in=$1; shift; cat \"$in\" | \"$@\"", "sh", file));
        command.addAll(java(args));
        return run(exit, "C.UTF-8", command);
    }

    private String run(int exit, String locale, String... args) throws Exception {
        return run(exit, locale, java(args));
    }

    private static List<String> java(String... args) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(args));
        return command;
    }

    private static String run(int exit, String locale, List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", locale);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isEqualTo(exit);
        return output;
    }
}
