package io.disputetriage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.Postgres;
import io.disputetriage.service.rollout.SmallRules;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules shipped to a running service by the command line, and back. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
class RulesOfServiceTest {
    @TempDir
    Path folder;

    private String shipped;
    private StringWriter out;
    private StringWriter err;

    @BeforeEach
    void what_is_active() {
        shipped = active();
    }

    @AfterEach
    void back_again() {
        assertThat(run("activate", shipped)).as(err.toString()).isZero();
    }

    @Test
    void rules_are_kept_then_active_and_the_ones_before_come_back() throws IOException {
        write(SmallRules.edition("pushed"));

        assertThat(run("push", folder.toString())).as(err.toString()).isZero();
        assertThat(out.toString()).startsWith("Kept: ").contains("1 rules, 1 scenarios passed", "Not active yet");
        assertThat(out.toString()).containsPattern("rules activate \\w{64} --url " + url());
        assertThat(active()).isEqualTo(shipped);

        assertThat(run("push", folder.toString(), "--activate"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("Active: " + active(), "rules activate " + shipped + " --url " + url());
        assertThat(active()).isNotEqualTo(shipped);

        assertThat(run("status")).isZero();
        assertThat(out.toString())
                .contains("Active:   " + active(), "Before:   " + shipped, "Runs:     " + active(), "Last try: ");

        assertThat(run("activate", "previous")).as(err.toString()).isZero();
        assertThat(active()).isEqualTo(shipped);
    }

    @Test
    void refused_rules_show_every_fault_at_its_file_and_line() throws IOException {
        write(SmallRules.broken("refused"));

        assertThat(run("push", folder.toString(), "--activate")).isEqualTo(3);
        assertThat(err.toString()).contains(folder + "/playbooks/test.drl:10:1: RUL-201", "Did you mean when?");
        assertThat(active()).isEqualTo(shipped);

        Files.writeString(folder.resolve("playbooks/test.drl"), "\u200B");
        assertThat(run("push", folder.toString())).isEqualTo(3);
        assertThat(err.toString()).contains("RUL-104");
    }

    @Test
    void a_revision_that_is_not_kept_is_a_misuse() {
        assertThat(run("activate", "0".repeat(64))).isEqualTo(2);
        assertThat(err.toString()).contains("TRI-503");
    }

    @Test
    void json_is_what_the_service_answers() {
        assertThat(run("status", "--format", "json")).isZero();
        assertThat(out.toString()).startsWith("{\"replica\":").contains("\"lastAttempt\":");
    }

    private String active() {
        return RestAssured.get("/v1/rulesets/active").path("revision");
    }

    private static String url() {
        return "http://127.0.0.1:" + RestAssured.port;
    }

    private int run(String... args) {
        out = new StringWriter();
        err = new StringWriter();
        List<String> all = new ArrayList<>(List.of("rules"));
        all.addAll(List.of(args));
        all.addAll(List.of("--url", url()));
        return Cli.run(all.toArray(String[]::new), new PrintWriter(out), new PrintWriter(err));
    }

    private void write(Map<String, String> texts) throws IOException {
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Path file = folder.resolve(text.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, text.getValue());
        }
    }
}
