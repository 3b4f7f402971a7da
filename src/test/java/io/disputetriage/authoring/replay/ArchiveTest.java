package io.disputetriage.authoring.replay;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.Postgres;
import io.disputetriage.cli.Cli;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the service keeps, read beside it. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
class ArchiveTest {
    private static final int MORE_THAN_ONE_PORTION = 520;

    @Test
    void decisions_come_as_they_were_answered_the_oldest_first() {
        String first = triage();
        String second = triage();
        List<ArchivedDecision> all = new ArrayList<>();
        try (Archive archive = archive()) {
            archive.decisions("default", null, all::add);
        }

        assertThat(all).extracting(each -> each.id().toString()).containsSubsequence(first, second);
        ArchivedDecision kept = all.stream()
                .filter(each -> each.id().toString().equals(first))
                .findFirst()
                .orElseThrow();
        assertThat(get("/v1/decisions/" + first).asString())
                .contains(kept.decision().substring(1, kept.decision().length() - 1))
                .contains(kept.factSheet());
    }

    @Test
    void another_account_a_later_time_and_a_reader_that_has_enough_get_less() {
        triage();
        triage();
        try (Archive archive = archive()) {
            assertThat(count(archive, "another", null, 9)).isZero();
            assertThat(count(archive, null, Instant.parse("2999-01-01T00:00:00Z"), 9))
                    .isZero();
            assertThat(count(archive, null, null, 1)).isEqualTo(1);
        }
    }

    @Test
    void the_active_ruleset_is_kept_with_its_files_and_found_by_the_start_of_its_revision() {
        String revision = get("/v1/rulesets/active").path("revision");
        try (Archive archive = archive()) {
            ArchivedRuleset found = archive.ruleset(revision.substring(0, 12));

            assertThat(found).isInstanceOfSatisfying(ArchivedRuleset.Found.class, kept -> {
                assertThat(kept.revision()).isEqualTo(revision);
                assertThat(kept.files()).containsKey("policy/order.yaml");
            });
            assertThat(archive.ruleset("' or true --")).isEqualTo(new ArchivedRuleset.Missing());
        }
    }

    @Test
    void replay_reads_the_database_in_portions_and_the_kept_rules_decide_the_same(@TempDir Path folder)
            throws Exception {
        Instant start = Instant.now();
        batch(MORE_THAN_ONE_PORTION);
        String revision = get("/v1/rulesets/active").path("revision");
        Path export = folder.resolve("decisions.ndjson");
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();

        int exit = Cli.run(
                new String[] {
                    "replay",
                    revision.substring(0, 12),
                    address(),
                    "--since",
                    start.toString(),
                    "--max-changed",
                    "0",
                    "--export",
                    export.toString()
                },
                new PrintWriter(out),
                new PrintWriter(err));

        assertThat(err.toString()).isEmpty();
        assertThat(exit).isZero();
        assertThat(Files.readAllLines(export)).hasSizeGreaterThanOrEqualTo(MORE_THAN_ONE_PORTION);
        assertThat(out.toString()).contains(" decisions 0 change (0.0 %)");
    }

    @Test
    void a_kept_ruleset_is_compared_with_a_folder() {
        String revision = get("/v1/rulesets/active").path("revision");
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();

        int exit = Cli.run(
                new String[] {"diff", revision.substring(0, 12), "rules", "--jdbc", address()},
                new PrintWriter(out),
                new PrintWriter(err));

        assertThat(err.toString()).isEmpty();
        assertThat(exit).isZero();
        assertThat(out.toString()).startsWith("no difference: ");
    }

    private static int count(Archive archive, String account, Instant since, int enough) {
        List<ArchivedDecision> some = new ArrayList<>();
        archive.decisions(account, since, each -> some.add(each) && some.size() < enough);
        return some.size();
    }

    private static String triage() {
        return given().contentType(ContentType.JSON)
                .body(complaint())
                .post("/v1/triage")
                .then()
                .statusCode(201)
                .extract()
                .path("decisionId");
    }

    private static void batch(int size) {
        given().contentType(ContentType.JSON)
                .body("["
                        + String.join(
                                ",",
                                Stream.generate(ArchiveTest::complaint)
                                        .limit(size)
                                        .toList())
                        + "]")
                .post("/v1/triage/batch")
                .then()
                .statusCode(207);
    }

    private static String complaint() {
        return """
                {"caseRef": "%s", "platform": "EBAY", "asOf": "2026-03-10T09:00:00Z", "complaint": {"kind": "NOT_RECEIVED"}}"""
                .formatted(UUID.randomUUID());
    }

    private static Archive archive() {
        return Archive.open(setting("jdbc.url"), setting("username"), setting("password"));
    }

    private static String address() {
        return setting("jdbc.url") + (setting("jdbc.url").contains("?") ? "&" : "?") + "user=" + setting("username")
                + "&password=" + setting("password");
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue("quarkus.datasource." + name, String.class);
    }
}
