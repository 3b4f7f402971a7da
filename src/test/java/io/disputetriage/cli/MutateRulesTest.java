package io.disputetriage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.Golden;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MutateRulesTest {
    private static final String RULE = "account-reported.protection-period.wait";
    private static final String SCENARIO =
            """
            base: {platform: BAIDU_AICAIGOU, stage: CONTACT, turn: NOBODY, complaint: {kind: ACCOUNT_REPORTED}}
            asOf: 2026-02-10T08:00:00Z
            cases:
              - id: waits
                given: {report: {reportedAt: 2026-01-15, reporterKnown: false}}
                expect: {actions: [{action: WAIT, params: {until: %s}}]}
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void survivors_are_shown_with_their_place_and_what_stood_there_instead() throws IOException {
        Path file = scenario("2026-02-15");
        assertThat(run("mutate", "rules", file.toString(), "--rule", RULE)).isZero();
        Golden.assertMatches("cli/mutate.txt", out.toString().replaceAll(":\\d+:\\d+: ", ":LINE:COLUMN: "));
        assertThat(out.toString()).matches("(?s)rules/playbooks/account-reported.drl:\\d+:\\d+: MUT-101 .*");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void a_score_below_the_minimum_has_an_exit_code_of_its_own() throws IOException {
        Path file = scenario("2026-02-15");
        assertThat(run("mutate", "rules", file.toString(), "--rule", RULE, "--min", "99"))
                .isEqualTo(4);
        assertThat(run("mutate", "rules", file.toString(), "--rule", RULE, "--min", "20"))
                .isZero();
    }

    @Test
    void scenarios_that_fail_already_are_named_and_nothing_is_changed() throws IOException {
        Path file = scenario("2026-02-16");
        assertThat(run("mutate", "rules", file.toString())).isEqualTo(1);
        assertThat(out.toString())
                .doesNotContain("score")
                .contains(file + ":4: SCN-201 waits fails without any change");
    }

    @Test
    void a_rule_that_does_not_exist_is_a_misuse_and_no_scenario_a_run_of_nothing() {
        assertThat(run("mutate", "rules", "--rule", "no.such")).isEqualTo(2);
        assertThat(err.toString()).contains("There is no rule no.such in rules");
        assertThat(run("mutate", "rules", folder.toString())).isEqualTo(5);
    }

    private Path scenario(String until) throws IOException {
        return Files.writeString(folder.resolve("one.scenarios.yaml"), SCENARIO.formatted(until));
    }

    private int run(String... args) {
        return Cli.run(args, new PrintWriter(out), new PrintWriter(err));
    }
}
