package io.disputetriage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.Golden;
import io.disputetriage.decision.Logic;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CliTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void help_says_what_the_commands_do_and_what_their_exit_codes_mean() {
        assertThat(run("--help")).isZero();
        String all = out.toString();
        run("check", "--help");
        run("lint", "--help");
        run("fmt", "--help");
        run("test", "--help");
        run("mutate", "--help");
        run("replay", "--help");
        run("triage", "--help");
        run("explain", "--help");
        run("intake", "--help");
        run("doc", "--help");
        run("schema", "--help");
        run("rules", "--help");
        run("rules", "push", "--help");
        run("rules", "status", "--help");
        run("rules", "activate", "--help");
        assertThat(out.toString()).startsWith(all);
        Golden.assertMatches("cli/help.txt", out.toString());
    }

    @Test
    void version_names_the_program_and_its_logic() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).startsWith("dispute-triage ").contains("logic " + Logic.VERSION);
    }

    @Test
    void a_mistyped_command_is_a_misuse_with_a_suggestion() {
        assertThat(run("chekc")).isEqualTo(2);
        assertThat(err.toString()).contains("There is no command chekc").contains("dispute-triage check");
        assertThat(Cli.isCommand("chekc")).isTrue();
    }

    @Test
    void a_folder_that_does_not_exist_is_a_misuse() {
        assertThat(run("check", "no-such-folder")).isEqualTo(2);
        assertThat(err.toString())
                .contains("There is no rules folder no-such-folder")
                .doesNotContain("Exception");
    }

    @Test
    void a_file_in_place_of_the_folder_is_told_from_one_that_is_not_there() {
        assertThat(run("check", "rules/playbooks/resend.drl")).isEqualTo(2);
        assertThat(err.toString())
                .contains("rules/playbooks/resend.drl is a file: name the folder of rules")
                .doesNotContain("There is no");
    }

    @Test
    void a_threshold_that_nothing_can_reach_is_a_misuse() {
        assertThat(run("test", "--min-rule", "101")).isEqualTo(2);
        assertThat(run("mutate", "--min", "most")).isEqualTo(2);
        assertThat(err.toString())
                .contains("'--min-rule': It is a number from 0 to 100, like 92.5, not 101")
                .contains("'--min': It is a number from 0 to 100, like 92.5, not most");
    }

    @ParameterizedTest
    @CsvSource({
        "gaps, --budget, ５０, Did you mean 50?",
        "gaps, --budget, 1_000, Did you mean 1000?",
        "gaps, --budget, 0, from 1 to 999999999",
        "gaps, --budget, -5, from 1 to 999999999",
        "test, --min-rule, ９０, from 0 to 100",
        "mutate, --min, 1e1, from 0 to 100",
        "replay, --max-changed, ２.5%, a share like 2.5%",
    })
    void a_number_that_not_everybody_reads_alike_is_a_misuse(
            String command, String option, String number, String said) {
        assertThat(run(command, option, number)).isEqualTo(2);
        assertThat(err.toString()).contains("'" + option + "'", number, said);
    }

    @Test
    void scenarios_that_do_not_exist_are_a_misuse() {
        assertThat(run("test", "no-such.scenarios.yaml")).isEqualTo(2);
        assertThat(err.toString()).contains("There is no no-such.scenarios.yaml");
    }

    @Test
    void an_unknown_format_is_a_misuse_that_lists_the_formats() {
        assertThat(run("test", "--format", "html")).isEqualTo(2);
        assertThat(err.toString()).contains("text, json, junit, sarif, github, markdown");
    }

    @Test
    void without_arguments_the_service_starts_and_not_the_command_line() {
        assertThat(Cli.isCommand()).isFalse();
    }

    @Test
    void a_name_that_java_can_not_take_is_a_misuse_with_its_remedy() {
        String unpaired = "r\uD83Dles";
        for (String[] args : List.of(
                new String[] {"check", unpaired},
                new String[] {"replay", "rules", unpaired},
                new String[] {"diff", "rules", unpaired},
                new String[] {"doc", "--output", unpaired},
                new String[] {unpaired})) {
            err.getBuffer().setLength(0);
            assertThat(run(args)).isEqualTo(2);
            assertThat(err.toString())
                    .contains("can't be read as a name", "Set LC_ALL=C.UTF-8")
                    .doesNotContain("Exception")
                    .hasLineCount(1);
        }
    }

    @Test
    void more_payloads_than_the_service_takes_are_no_one_case() {
        List<String> args = new ArrayList<>(List.of("intake", "--as-of", "2026-03-10T09:00:00Z"));
        args.addAll(Collections.nCopies(21, "src/docs/examples/stripe-event.json"));
        assertThat(run(args.toArray(String[]::new))).isEqualTo(2);
        assertThat(err.toString()).contains("21 payloads are no one case: at most 20 are read at once");
    }

    private int run(String... args) {
        return Cli.run(args, new PrintWriter(out), new PrintWriter(err));
    }
}
