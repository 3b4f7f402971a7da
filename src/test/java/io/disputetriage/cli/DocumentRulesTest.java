package io.disputetriage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code doc --vocabulary}, as somebody calls it who writes a rule. */
class DocumentRulesTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void the_vocabulary_is_printed_and_no_rule() {
        assertThat(run("doc", "rules", "--vocabulary")).isZero();
        assertThat(out.toString())
                .startsWith("# The words of rules\n")
                .contains("| `derived.elapsedDays` | whole number |  |")
                .doesNotContain("not-received.inside-usual-transit.inform");
    }

    @Test
    void as_a_page_it_is_written_to_a_file() {
        Path page = folder.resolve("words.html");
        assertThat(run("doc", "rules", "--vocabulary", "--format", "html", "--output", page.toString()))
                .isZero();
        assertThat(out.toString()).matches("\\d+ words in \\Q" + page + "\\E\n");
        assertThat(page).content().startsWith("<!DOCTYPE html>").contains("<title>The words of rules of dispute");
    }

    @Test
    void it_is_there_also_while_the_rules_are_refused() throws IOException {
        Path rules = Files.createDirectories(folder.resolve("playbooks"));
        Files.writeString(rules.resolve("half.drl"), "rule \"Half a rule\"");
        assertThat(run("doc", folder.toString(), "--vocabulary")).isZero();
        assertThat(out.toString()).contains("| `WAIT` | Wait |  |");
        assertThat(err.toString()).isEmpty();
        assertThat(run("doc", folder.toString())).isEqualTo(3);
    }

    private int run(String... args) {
        return Cli.run(args, new PrintWriter(out), new PrintWriter(err));
    }
}
