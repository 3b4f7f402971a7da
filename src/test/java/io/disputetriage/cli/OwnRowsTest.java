package io.disputetriage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.service.rollout.SmallRules;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A team that has only the jar writes a row of its own, a rule that carries it and a scenario that expects it. */
class OwnRowsTest {
    private static final String ROW =
            "row,type,source,summary\nCARRIER-01,R,Contract with the carrier,Ask the carrier first\n";
    private static final String SCENARIOS =
            """
            asOf: 2026-03-10T09:00:00Z
            cases:
              - id: lost
                title: The carrier is asked first
                given: {complaint: {kind: NOT_RECEIVED}}
                expect: {playbook: [CARRIER-01]}
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void every_command_knows_the_row() {
        write(ROW, "CARRIER-01", SCENARIOS);

        assertThat(run("check", folder.toString())).as(err.toString()).isZero();
        assertThat(run("test", folder.toString(), "--coverage", "--min-rule", "100"))
                .as(out.toString())
                .isZero();
        assertThat(run("fmt", folder.toString())).isZero();
        assertThat(run("lint", folder.toString())).as(out.toString()).isZero();
        assertThat(run("doc", folder.toString())).isZero();
        assertThat(out.toString())
                .contains(
                        "CARRIER-01 | Ask the carrier first | Contract with the carrier | [test.lesson](#test.lesson)");
    }

    @Test
    void a_scenario_that_expects_the_row_fails_when_no_rule_brings_it() {
        write(ROW, "S1-05", SCENARIOS);

        assertThat(run("test", folder.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("CARRIER-01");
    }

    @Test
    void without_the_table_the_rule_is_refused() {
        write(null, "CARRIER-01", SCENARIOS);

        assertThat(run("check", folder.toString())).isEqualTo(3);
        assertThat(out.toString() + err).contains("RUL-205 The playbooks have no row CARRIER-01");
        assertThat(run("fmt", folder.toString())).isEqualTo(3);
        assertThat(run("lint", folder.toString())).isEqualTo(3);
    }

    private void write(String table, String row, String scenarios) {
        Map<String, String> texts = SmallRules.edition("own");
        texts.computeIfPresent(SmallRules.RULES, (path, text) -> text.replace("S1-05, S1-06", row));
        texts.put("playbooks/test.scenarios.yaml", scenarios);
        if (table != null) {
            texts.put("policy/playbook-rows.csv", table);
        }
        SmallRules.write(folder, texts);
    }

    private int run(String... args) {
        return Cli.run(args, new PrintWriter(out), new PrintWriter(err));
    }
}
