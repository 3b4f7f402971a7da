package io.disputetriage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.disputetriage.decision.Logic;
import io.disputetriage.service.postgres.OwnPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/** The packaged jar on a database that a version with logic 2 filled with the acceptance cases, its rules and its seals. */
class UpgradeIT {
    private static final Path FILLED = Path.of("src/test/resources/database/logic-2.copy.gz");
    private static final String SCHEMA_THEN = "5";
    private static final int DECISIONS = 17;

    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private Path folder;
    private OwnPostgres postgres;
    private RunningService service;
    private String url;

    @BeforeEach
    void start() throws Exception {
        folder = Files.createTempDirectory("dispute-triage-it");
        postgres =
                ((OwnPostgres.Start.Running) OwnPostgres.start(PreparedData.in(folder.resolve("database")))).postgres();
        Flyway.configure()
                .dataSource(postgres.jdbcUrl(), OwnPostgres.USER, postgres.password())
                .target(SCHEMA_THEN)
                .load()
                .migrate();
        fill();
        service = RunningService.start(
                folder,
                Map.of(
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        postgres.jdbcUrl(),
                        "QUARKUS_DATASOURCE_USERNAME",
                        OwnPostgres.USER,
                        "QUARKUS_DATASOURCE_PASSWORD",
                        postgres.password()));
        String line = service.startLine();
        url = line.substring("Listening on ".length(), line.indexOf(';'));
    }

    @AfterEach
    void end() throws Exception {
        service.end();
        postgres.close();
        Postgres.delete(folder);
    }

    @Test
    void decisions_of_before_are_shown_verified_and_explained_as_they_were_made() throws Exception {
        Map<String, String> kept = kept();
        assertThat(kept).hasSize(DECISIONS);
        for (Map.Entry<String, String> each : kept.entrySet()) {
            String decision = "/v1/decisions/" + each.getKey();
            JsonNode stored = json.readTree(each.getValue());
            assertThat(stored.path("logic").asText()).isEqualTo("2");
            assertThat(get(decision).path("actions")).as(decision).isEqualTo(stored.path("actions"));

            JsonNode report = get(decision + "/verification");
            assertThat(report.path("logic").asText()).isEqualTo("2");
            assertThat(report.at("/seal/state").asText()).as(report.toString()).isEqualTo("SEALED");
            assertThat(report.path("result").asText()).as(report.toString()).isEqualTo("OTHER_LOGIC");
            assertThat(get(decision + "/explanation").at("/explanation/fired"))
                    .as(decision)
                    .isNotEmpty();
        }
        assertThat(get("/v1/seals/verification").toString()).contains("INTACT");
    }

    @Test
    void a_case_of_before_goes_on() throws Exception {
        JsonNode before = get("/v1/cases/OLD-tc01");
        JsonNode sheet =
                get("/v1/decisions/" + before.path("latestDecisionId").asText()).path("factSheet");
        HttpResponse<String> again = send(HttpRequest.newBuilder(URI.create(url + "/v1/triage"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(sheet.toString()))
                .build());
        assertThat(again.statusCode()).as(again.body()).isEqualTo(201);
        assertThat(json.readTree(again.body()).path("logic").asText()).isEqualTo(Logic.VERSION);
        // Its review was due long ago, so the service may have decided it by itself besides.
        JsonNode all = get("/v1/cases/OLD-tc01/decisions").path("items");
        assertThat(all).hasSizeGreaterThanOrEqualTo(2);
        assertThat(all.get(all.size() - 1).path("logic").asText()).isEqualTo("2");
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        HttpResponse<String> response =
                send(HttpRequest.newBuilder(URI.create(url + path)).build());
        assertThat(response.statusCode()).as(path + " " + response.body()).isEqualTo(200);
        return json.readTree(response.body());
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** The bytes of each decision, by its id. */
    private Map<String, String> kept() throws SQLException {
        Map<String, String> kept = new TreeMap<>();
        try (Connection connection = connect();
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery("select id, decision from decisions where logic = '2'")) {
            while (rows.next()) {
                kept.put(rows.getString(1), rows.getString(2));
            }
        }
        return kept;
    }

    /** A section of the file is a copy statement, its rows and a line that ends them, as psql reads it. */
    private void fill() throws SQLException, IOException {
        try (Connection connection = connect();
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(FILLED)), StandardCharsets.UTF_8))) {
            for (String copy = lines.readLine(); copy != null; copy = lines.readLine()) {
                StringBuilder rows = new StringBuilder();
                for (String row = lines.readLine(); !row.equals("\\."); row = lines.readLine()) {
                    rows.append(row).append('\n');
                }
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(copy.replace(";", ""), new StringReader(rows.toString()));
            }
            connection.createStatement().execute("select setval('ruleset_numbers', 1000)");
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), OwnPostgres.USER, postgres.password());
    }
}
