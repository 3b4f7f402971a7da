package io.disputetriage;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.service.postgres.OwnPostgres;
import io.disputetriage.service.rollout.SmallRules;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The packaged jar, from the first start to a power cut. */
class ServiceIT {
    private static final Map<String, String> NOTHING = Map.of();

    // Set for somebody else's server, as on many developers' machines.
    private static final Map<String, String> DISTURBING =
            Map.of("PGHOST", "nowhere.invalid", "PGPORT", "1", "PGDATA", "/nonexistent", "PGSSLMODE", "verify-full");

    // A few seconds, and some more on a machine that is busy with other things.
    private static final Duration SOON = Duration.ofSeconds(15);

    private Path folder;
    private RunningService service;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("dispute-triage-it");
    }

    /** For what a first start makes of nothing, other tests are there. */
    private void prepareData() throws IOException {
        PreparedData.in(folder.resolve("data"));
    }

    @AfterEach
    void end() throws Exception {
        if (service != null) {
            service.end();
        }
        Postgres.delete(folder);
    }

    @Test
    void the_start_line_says_where_what_and_how_to_try_it() throws Exception {
        service = RunningService.start(folder, DISTURBING);
        String line = service.startLine();
        assertThat(line)
                .contains("Listening on http://127.0.0.1:")
                .contains("own PostgreSQL at 127.0.0.1:")
                .containsPattern("ruleset [0-9a-f]{64}");
        assertThat(pasted(line, NOTHING))
                .contains("\"decisionId\"")
                .contains("ORD-10234")
                .contains("\"action\":\"WAIT\"");
    }

    @Test
    void the_start_line_can_be_pasted_when_a_key_is_set_and_never_shows_the_key() throws Exception {
        prepareData();
        Map<String, String> key = Map.of("TRIAGE_API_KEY", "a-key-of-the-shop-0123456789abcdef");
        service = RunningService.start(folder, key);
        String line = service.startLine();
        assertThat(service.output()).doesNotContain(key.get("TRIAGE_API_KEY"));
        assertThat(pasted(line, key)).contains("\"decisionId\"").contains("ORD-10234");
        assertThat(pasted(line, Map.of("TRIAGE_API_KEY", "another"))).doesNotContain("\"decisionId\"");
    }

    private static String pasted(String startLine, Map<String, String> environment) throws IOException {
        String curl = startLine.substring(startLine.indexOf("curl "));
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", curl).redirectErrorStream(true);
        shell.environment().putAll(environment);
        return new String(shell.start().getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void what_is_kept_survives_a_stop_and_a_power_cut() throws Exception {
        prepareData();
        service = RunningService.start(folder, NOTHING);
        String first = post(service.startLine());
        boolean keyboard = RunningService.heedsInterrupts();
        assertThat(service.stop(keyboard ? "INT" : "TERM")).isEqualTo(keyboard ? 130 : 143);
        assertThat(service.output()).doesNotContain("terminating connection").doesNotContain("Exception");
        assertThat(folder.resolve("data/postgres/postmaster.pid")).doesNotExist();

        service = RunningService.start(folder, NOTHING);
        String line = service.startLine();
        assertThat(get(line, first)).contains("\"factSheet\"");
        String second = post(line);
        service.stop("KILL");
        assertThat(folder.resolve("data/postgres/postmaster.pid")).exists();

        service = RunningService.start(folder, NOTHING);
        line = service.startLine();
        assertThat(get(line, first)).contains("\"factSheet\"");
        assertThat(get(line, second)).contains("\"factSheet\"");
    }

    @Test
    void a_service_manager_stops_it_and_its_database() throws Exception {
        prepareData();
        service = RunningService.start(folder, NOTHING);
        service.startLine();
        Instant asked = Instant.now();
        assertThat(service.stop("TERM")).isEqualTo(143);
        assertThat(Duration.between(asked, Instant.now())).isLessThan(SOON);
        assertThat(service.output()).doesNotContain("terminating connection").doesNotContain("Exception");
        assertThat(folder.resolve("data/postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void it_can_be_stopped_while_it_starts() throws Exception {
        for (String sign : List.of("postgres.part", "postgres/postmaster.pid")) {
            service = RunningService.start(folder, NOTHING);
            service.waitUntil(folder.resolve("data").resolve(sign));
            Instant asked = Instant.now();
            assertThat(service.stop("TERM")).isEqualTo(143);
            assertThat(Duration.between(asked, Instant.now())).isLessThan(SOON);
            assertThat(service.output()).doesNotContain("Exception").doesNotContain("Listening");
            assertThat(folder.resolve("data/postgres/postmaster.pid")).doesNotExist();
        }
        service = RunningService.start(folder, NOTHING);
        post(service.startLine());
    }

    @Test
    void a_commit_reaches_the_disk() throws Exception {
        prepareData();
        service = RunningService.start(folder, NOTHING);
        try (Connection database = database()) {
            assertThat(show(database, "fsync")).isEqualTo("on");
            assertThat(show(database, "synchronous_commit")).isEqualTo("on");
            assertThat(show(database, "full_page_writes")).isEqualTo("on");
        }
    }

    @Test
    void the_version_before_starts_again_on_a_database_that_a_later_one_has_changed() throws Exception {
        prepareData();
        service = RunningService.start(folder, NOTHING);
        try (Connection database = database();
                Statement later = database.createStatement()) {
            later.execute(
                    "insert into flyway_schema_history select 9999, '9999', 'later', 'SQL', 'V9999__later.sql', 1,"
                            + " installed_by, now(), 1, true from flyway_schema_history limit 1");
        }
        service.stop("TERM");

        service = RunningService.start(folder, NOTHING);
        post(service.startLine());
    }

    @Test
    void a_second_instance_on_the_same_data_is_told_so() throws Exception {
        prepareData();
        service = RunningService.start(folder, NOTHING);
        service.startLine();
        RunningService second = RunningService.start(folder, NOTHING);
        assertThat(second.exitCode()).isEqualTo(ServiceLifecycle.NO_DATABASE);
        assertThat(second.output().lines()).singleElement().asString().contains("is in use by another instance");
    }

    @Test
    void faulty_rules_stop_the_start_with_every_fault() throws Exception {
        Path rules = Files.createDirectories(folder.resolve("rules/playbooks"));
        Files.writeString(rules.resolve("a.drl"), "package a\nrule \"a\" wen\n");
        Files.writeString(rules.resolve("b.drl"), "package b\nrule \"b\" wen\n");
        service = RunningService.start(
                folder, Map.of("TRIAGE_RULES", folder.resolve("rules").toString()));
        assertThat(service.exitCode()).isEqualTo(3);
        assertThat(service.output())
                .contains("playbooks/a.drl:2")
                .contains("playbooks/b.drl:2")
                .doesNotContain("\tat ");
    }

    @Test
    void broken_rules_after_a_good_start_leave_the_last_good_ones_in_force_and_say_so() throws Exception {
        Path rules = folder.resolve("rules");
        SmallRules.write(rules, SmallRules.edition("good"));
        Map<String, String> configured = Map.of("TRIAGE_RULES", rules.toString());
        service = RunningService.start(folder, configured);
        service.startLine();
        service.stop("TERM");

        SmallRules.write(rules, SmallRules.broken("bad"));
        service = RunningService.start(folder, configured);
        String line = service.startLine();
        String good = SmallRules.files(SmallRules.edition("good")).revision();
        assertThat(line).contains("ruleset " + good + ", NOT the content of " + rules);
        assertThat(service.output()).contains("ERROR").contains(SmallRules.RULES + ":");
        assertThat(get(line, "/v1/rulesets/status"))
                .contains("\"result\":\"REFUSED\"")
                .contains(good);
        assertThat(get(line, "/q/health/ready"))
                .contains("\"status\": \"UP\"")
                .contains("Not what the rules folder holds");
    }

    @Test
    void compiled_rules_are_kept_below_the_data_and_made_anew_when_somebody_changed_them() throws Exception {
        prepareData();
        Path rules = folder.resolve("rules");
        SmallRules.write(rules, SmallRules.edition("kept"));
        Map<String, String> configured = Map.of("TRIAGE_RULES", rules.toString());
        service = RunningService.start(folder, configured);
        service.startLine();
        service.stop("TERM");
        Path kept = compiled();
        byte[] before = Files.readAllBytes(kept);
        Files.write(kept, new byte[200]);

        service = RunningService.start(folder, configured);
        String line = service.startLine();
        assertThat(line).contains(SmallRules.files(SmallRules.edition("kept")).revision());
        assertThat(Files.size(compiled())).isGreaterThan(200).isLessThan(2L * before.length);
    }

    private Path compiled() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("data/compiled"))) {
            return files.findFirst().orElseThrow();
        }
    }

    @Test
    void a_taken_port_is_noticed_before_anything_is_made() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            service = RunningService.start(folder, Map.of("QUARKUS_HTTP_PORT", Integer.toString(taken.getLocalPort())));
            refused(StartChecks.CONFIGURATION, "127.0.0.1:" + taken.getLocalPort(), "QUARKUS_HTTP_PORT");
        }
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void an_unknown_setting_is_refused_with_the_nearest_name() throws Exception {
        service = RunningService.start(folder, Map.of("TRIAGE_RULE_GATE", "compile"));
        refused(StartChecks.CONFIGURATION, "TRIAGE_RULE_GATE", "Did you mean TRIAGE_RULES_GATE?");
    }

    @Test
    void a_value_that_no_setting_has_is_refused() throws Exception {
        for (Map<String, String> wrong : List.of(
                Map.of("TRIAGE_RULES_GATE", "none"),
                Map.of("TRIAGE_RATE_LIMIT", "many"),
                Map.of("TRIAGE_WARM_UP", "soon"),
                Map.of("TRIAGE_SEALS_EVERY", "often"),
                Map.of("TRIAGE_ORACLE_SHARE", "half"),
                Map.of("TRIAGE_ORACLE_SHARE", "2"))) {
            service = RunningService.start(folder, wrong);
            refused(
                    StartChecks.CONFIGURATION,
                    "A setting is wrong: triage.",
                    wrong.values().iterator().next());
        }
        service = RunningService.start(folder, Map.of("TRIAGE_KEYS_SHOP_HASH", "secret"));
        refused(StartChecks.CONFIGURATION, "triage.keys.shop.hash is not a SHA-256");
        service = RunningService.start(folder, Map.of("QUARKUS_HTTP_PORT", "abc"));
        refused(StartChecks.CONFIGURATION, "QUARKUS_HTTP_PORT is abc");
        assertThat(folder.resolve("data")).as("noticed before anything is made").doesNotExist();
    }

    @Test
    void a_database_that_cannot_be_reached_or_entered_is_one_sentence() throws Exception {
        service = RunningService.start(
                folder, Map.of("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:1/triage"));
        refused(ServiceLifecycle.NO_DATABASE, "No database", "127.0.0.1:1", "QUARKUS_DATASOURCE_JDBC_URL");
    }

    @Test
    void a_data_folder_that_cannot_be_used_is_one_sentence() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        service = RunningService.start(folder, Map.of("TRIAGE_DATA", file.toString()));
        refused(ServiceLifecycle.NO_DATABASE, file.toString(), "can't be written", "TRIAGE_DATA");

        Path newer = Files.createDirectories(folder.resolve("newer/postgres"));
        Files.writeString(newer.resolve("PG_VERSION"), "99\n");
        service = RunningService.start(
                folder, Map.of("TRIAGE_DATA", newer.getParent().toString()));
        refused(ServiceLifecycle.NO_DATABASE, "PostgreSQL 99", "brings PostgreSQL 17", "TRIAGE_DATA");
    }

    @Test
    void a_rules_folder_that_cannot_be_read_is_one_fault_said_before_anything_is_made() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        for (Path rules : List.of(folder.resolve("nowhere"), file)) {
            service = RunningService.start(folder, Map.of("TRIAGE_RULES", rules.toString()));
            assertThat(service.exitCode()).isEqualTo(3);
            assertThat(service.output()).containsOnlyOnce("RUL-101").containsOnlyOnce("nothing was started");
            assertThat(service.output()).contains(rules.toString()).doesNotContain("\tat ");
            assertThat(folder.resolve("data")).doesNotExist();
        }
    }

    @Test
    void first_rules_that_cannot_go_live_stop_the_start_before_a_database_is_made() throws Exception {
        for (Map<String, String> unfit : List.of(SmallRules.broken("first"), SmallRules.failing("first"))) {
            SmallRules.write(folder.resolve("rules"), unfit);
            service = RunningService.start(
                    folder, Map.of("TRIAGE_RULES", folder.resolve("rules").toString()));
            assertThat(service.exitCode()).isEqualTo(3);
            assertThat(service.output())
                    .contains("playbooks/test.")
                    .containsOnlyOnce("nothing was started")
                    .doesNotContain("\tat ");
            assertThat(folder.resolve("data/postgres")).doesNotExist();
            assertThat(folder.resolve("data/postgres.part")).doesNotExist();
        }
    }

    @Test
    void a_folder_with_files_that_cannot_be_read_shows_the_faults_of_the_others_too() throws Exception {
        Path playbooks = Files.createDirectories(folder.resolve("rules/playbooks"));
        Files.writeString(playbooks.resolve("a.drl"), "package playbooks.a\nrule \"a.b\"\nwhen\n");
        Files.writeString(playbooks.resolve("a.scenario.yaml"), "[]\n");
        service = RunningService.start(
                folder, Map.of("TRIAGE_RULES", folder.resolve("rules").toString()));
        assertThat(service.exitCode()).isEqualTo(3);
        assertThat(service.output()).containsOnlyOnce("RUL-107").contains("RUL-202", "nothing was started");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void what_a_start_says_is_utf_8_in_every_locale() throws Exception {
        Path playbook =
                Files.createDirectories(folder.resolve("rules/playbooks")).resolve("a.drl");
        Files.writeString(playbook, "package playbooks.a\nrule \"a.b\"\nwhen\n");
        for (String locale : List.of("C", "POSIX")) {
            service = RunningService.start(
                    folder, Map.of("TRIAGE_RULES", folder.resolve("rules").toString(), "LC_ALL", locale));
            assertThat(service.exitCode()).isEqualTo(3);
            assertThat(service.output()).as(locale).containsOnlyOnce("Add @id( \"\u2026\" )");
        }
    }

    /** What is said beside what the start was doing when it took long: one sentence, and no stack trace. */
    private void refused(int exitCode, String... parts) throws IOException, InterruptedException {
        assertThat(service.exitCode()).as(service.output()).isEqualTo(exitCode);
        assertThat(service.output()
                        .lines()
                        .filter(line -> !line.matches("(Loading|Compiling|Making|Starting|Running) .*")))
                .singleElement()
                .asString()
                .contains(parts);
    }

    @Test
    void a_public_address_without_a_key_is_refused() throws Exception {
        service = RunningService.start(folder, Map.of("QUARKUS_HTTP_HOST", "0.0.0.0"));
        assertThat(service.exitCode()).isEqualTo(2);
        assertThat(service.output())
                .contains("TRI-205")
                .contains("export TRIAGE_API_KEY=")
                .doesNotContain("\tat ");
    }

    @Test
    void the_same_jar_runs_commands_without_a_database() throws Exception {
        service = RunningService.start(folder, NOTHING, "check", "rules");
        assertThat(service.exitCode()).isZero();
        assertThat(folder.resolve("data")).doesNotExist();
    }

    private static String post(String startLine) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url(startLine) + "/v1/triage"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofFile(Path.of("src/docs/examples/not-received.json")))
                .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(201);
        return response.headers().firstValue("Location").orElseThrow();
    }

    private static String get(String startLine, String location) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url(startLine)).resolve(location))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static String url(String startLine) {
        return startLine.substring("Listening on ".length(), startLine.indexOf(';'));
    }

    /** The service's own. */
    private Connection database() throws IOException, InterruptedException, SQLException {
        Matcher port = Pattern.compile("own PostgreSQL at 127.0.0.1:(\\d+)").matcher(service.startLine());
        assertThat(port.find()).isTrue();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port.group(1) + "/postgres",
                OwnPostgres.USER,
                Files.readString(folder.resolve("data/password")));
    }

    private static String show(Connection database, String setting) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet result = statement.executeQuery("show " + setting)) {
            result.next();
            return result.getString(1);
        }
    }
}
