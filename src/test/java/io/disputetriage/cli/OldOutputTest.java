package io.disputetriage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Model.OptionSpec;

/** A file that a run didn't write must not be taken for what it wrote. */
class OldOutputTest {
    private static final String OLD = "of an earlier run";

    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("writing")
    void nothing_of_an_earlier_run_stays_when_the_rules_are_refused(String command, String option) throws IOException {
        Path rules = MiniRules.in(folder.resolve("rules"));
        Files.writeString(rules.resolve("playbooks/half.drl"), "rule \"Half a rule\"");
        Path file = Files.writeString(folder.resolve("old"), OLD);
        List<String> args = new ArrayList<>(List.of(command, rules.toString()));
        switch (command) {
            case "diff" -> args.add(rules.toString());
            case "replay" ->
                args.add(Files.writeString(folder.resolve("decisions.ndjson"), "")
                        .toString());
            default -> {}
        }
        args.addAll(List.of(option, file.toString()));
        assertThat(run(args)).as(err.toString()).isEqualTo(3);
        assertThat(Files.exists(file) ? Files.readString(file) : "removed").doesNotContain(OLD);
    }

    static Stream<Arguments> writing() {
        return Cli.commands().getSubcommands().entrySet().stream()
                .flatMap(command -> command.getValue().getCommandSpec().options().stream()
                        .map(OptionSpec::longestName)
                        .filter(List.of("--output", "--export")::contains)
                        .map(option -> Arguments.of(command.getKey(), option)));
    }

    @Test
    void an_export_that_broke_off_is_removed() throws IOException {
        Path rules = MiniRules.in(folder.resolve("rules"));
        Path export = Files.writeString(folder.resolve("old"), OLD);
        assertThat(run(List.of(
                        "replay",
                        rules.toString(),
                        "jdbc:postgresql://localhost:1/triage?connectTimeout=2",
                        "--export",
                        export.toString())))
                .isEqualTo(2);
        assertThat(export).doesNotExist();
        assertThat(err.toString()).contains("Removed " + export);
    }

    @Test
    void an_export_never_overwrites_what_is_replayed() throws IOException {
        Path rules = MiniRules.in(folder.resolve("rules"));
        Path decisions = Files.writeString(folder.resolve("decisions.ndjson"), "{}\n");
        assertThat(run(List.of(
                        "replay", rules.toString(), decisions.toString(), "--export", folder + "/./decisions.ndjson")))
                .isEqualTo(2);
        assertThat(decisions).hasContent("{}");
        assertThat(err.toString()).contains("is read already: name another file for --export");
    }

    private int run(List<String> args) {
        return Cli.run(args.toArray(String[]::new), new PrintWriter(new StringWriter()), new PrintWriter(err));
    }
}
