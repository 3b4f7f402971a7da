package io.disputetriage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.disputetriage.service.postgres.OwnPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two replicas on one database, under load, killed again and again, and the database with them: nothing is lost or done twice. */
class CrashIT {
    private static final boolean SOAK = Integer.getInteger("checks.scale", 1) > 1;
    private static final int KILLS = SOAK ? 50 : 2;
    private static final int KILLS_PER_RESTART = SOAK ? 10 : 2;
    private static final int CALLERS = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final ObjectMapper json = new ObjectMapper();
    private final Queue<Accepted> accepted = new ConcurrentLinkedQueue<>();
    private final Queue<String> refused = new ConcurrentLinkedQueue<>();
    private final AtomicInteger posted = new AtomicInteger();
    private final RunningService[] replicas = new RunningService[2];
    private final String[] urls = new String[2];
    private final List<Thread> callers = new ArrayList<>();
    private volatile boolean over;
    private Path folder;
    private OwnPostgres postgres;
    private Link link;

    /**
     * A complaint that the service said it had kept, and a report about it.
     *
     * @param due when it is to be looked at again
     */
    private record Accepted(String ref, String decision, String reported, Instant due) {}

    @BeforeEach
    void start() throws Exception {
        folder = Files.createTempDirectory("dispute-triage-it");
        startDatabase();
        launch(0);
        launch(1);
        awaitStart(0);
        awaitStart(1);
    }

    @AfterEach
    void end() throws Exception {
        over = true;
        for (Thread caller : callers) {
            caller.join();
        }
        for (RunningService replica : replicas) {
            if (replica != null) {
                replica.end();
            }
        }
        link.close();
        postgres.close();
        Postgres.delete(folder);
    }

    @Test
    void whoever_is_killed_each_complaint_has_its_decisions_once_and_each_due_case_was_looked_at() throws Exception {
        for (int i = 0; i < CALLERS; i++) {
            Thread caller = new Thread(this::call, "caller-" + i);
            callers.add(caller);
            caller.start();
        }
        Random random = new Random(12);
        for (int kill = 1; kill <= KILLS; kill++) {
            Thread.sleep(500 + random.nextInt(2_000));
            int victim = random.nextInt(2);
            replicas[victim].stop("KILL");
            launch(victim);
            awaitStart(victim);
            if (kill % KILLS_PER_RESTART == 0) {
                postgres.close();
                startDatabase();
            }
        }
        over = true;
        for (Thread caller : callers) {
            caller.join();
        }
        System.out.printf("%d kills, %d complaints%n", KILLS, accepted.size());
        assertThat(refused.stream().limit(5)).isEmpty();
        assertThat(accepted).isNotEmpty();
        for (Accepted one : accepted) {
            assertKeptOnce(one);
        }
        assertChainVerifies();
    }

    private void assertKeptOnce(Accepted one) throws Exception {
        JsonNode events = looked(one);
        List<Integer> numbers = new ArrayList<>();
        int decisions = 0;
        for (JsonNode event : events) {
            numbers.add(0, event.path("number").asInt());
            decisions += event.path("decisionId").isTextual() ? 1 : 0;
        }
        for (int i = 0; i < numbers.size(); i++) {
            assertThat(numbers.get(i)).as(one.ref()).isEqualTo(i + 1);
        }
        assertThat(decisionsOf(events, "TRIAGED")).as(one.ref()).containsExactly(one.decision());
        assertThat(decisionsOf(events, "PHOTOS_RECEIVED")).as(one.ref()).containsExactly(one.reported());
        JsonNode file = json.readTree(get("/v1/cases/" + one.ref()));
        assertThat(file.path("version").asInt()).isEqualTo(numbers.size());
        assertThat(file.path("decisions").asInt()).isEqualTo(decisions);
        JsonNode kept = json.readTree(get("/v1/cases/" + one.ref() + "/decisions?limit=100"));
        assertThat(kept.path("items").size()).isEqualTo(decisions);
    }

    private static List<String> decisionsOf(JsonNode events, String type) {
        List<String> decisions = new ArrayList<>();
        for (JsonNode event : events) {
            if (event.path("type").asText().equals(type)) {
                decisions.add(event.path("decisionId").asText());
            }
        }
        return decisions;
    }

    /** Its events, the newest first, once it was looked at when it was due, or was decided later anyway because nobody was there before. */
    private JsonNode looked(Accepted one) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            JsonNode events = json.readTree(get("/v1/cases/" + one.ref() + "/events?limit=100"))
                    .path("items");
            for (JsonNode event : events) {
                boolean look = event.path("type").asText().equals("REVIEWED")
                        || event.path("decisionId").isTextual();
                if (look && !Instant.parse(event.path("at").asText()).isBefore(one.due())) {
                    return events;
                }
            }
            assertThat(Instant.now()).as(one + " was not looked at: " + events).isBefore(end);
            Thread.sleep(500);
        }
    }

    private void assertChainVerifies() throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        JsonNode report = json.readTree(get("/v1/seals/verification?limit=100000"));
        while (report.at("/unsealed/count").asLong() > 0 && Instant.now().isBefore(end)) {
            Thread.sleep(500);
            report = json.readTree(get("/v1/seals/verification?limit=100000"));
        }
        assertThat(report.at("/unsealed/count").asLong()).isZero();
        assertThat(report.at("/head/position").asLong())
                .as(report.toString())
                .isGreaterThanOrEqualTo(2L * accepted.size());
        assertThat(report.path("result").asText()).as(report.toString()).isEqualTo("INTACT");
    }

    /** As a storefront does: whatever came of it, the same is sent again, with the same key, until it is accepted. */
    private void call() {
        while (!over) {
            String ref = "ORD-" + posted.incrementAndGet();
            Instant due = Instant.now().plusSeconds(4);
            String complaint =
                    """
                    {"caseRef": "%s", "platform": "PAYPAL", "stage": "INQUIRY", "turn": "SELLER",
                     "responseDue": {"at": "%s"}, "complaint": {"kind": "NOT_RECEIVED"},
                     "order": {"buyerCountry": "DE", "total": {"amount": "18.90", "currency": "USD"}},
                     "shipment": {"state": "UNTRACKED", "tracked": false, "shippedAt": "%s"},
                     "history": {"waitAskedUntil": "%s"}}"""
                            .formatted(ref, due.plus(Duration.ofDays(20)), due.minus(Duration.ofDays(60)), due);
            String decision = accepted("/v1/triage", complaint, ref);
            String reported =
                    accepted("/v1/cases/" + ref + "/events", "{\"type\": \"PHOTOS_RECEIVED\"}", ref + "-photos");
            accepted.add(new Accepted(ref, decision, reported, due));
        }
    }

    private String accepted(String path, String body, String key) {
        Instant end = Instant.now().plus(PATIENCE);
        for (int attempt = 0; Instant.now().isBefore(end); attempt++) {
            try {
                HttpResponse<String> response = client.send(
                        HttpRequest.newBuilder(URI.create(urls[attempt % 2] + path))
                                .timeout(Duration.ofSeconds(10))
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", key)
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
                if (response.statusCode() < 300) {
                    return json.readTree(response.body()).path("decisionId").asText();
                }
                if (response.statusCode() < 500) {
                    refused.add(path + " " + response.statusCode() + " " + response.body());
                    return "";
                }
            } catch (IOException gone) {
                // It was killed; the other one is asked.
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        refused.add(path + " by nobody");
        return "";
    }

    private String get(String path) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            HttpResponse<String> response = client.send(
                    HttpRequest.newBuilder(URI.create(urls[0] + path)).build(), BodyHandlers.ofString());
            if (response.statusCode() == 200) {
                return response.body();
            }
            assertThat(Instant.now()).as(path + " " + response.body()).isBefore(end);
            Thread.sleep(200);
        }
    }

    private void launch(int number) throws IOException {
        Path own = Files.createDirectories(folder.resolve("replica-" + number));
        replicas[number] = RunningService.start(
                own,
                Map.of(
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        "jdbc:postgresql://127.0.0.1:" + link.port() + "/postgres",
                        "QUARKUS_DATASOURCE_USERNAME",
                        OwnPostgres.USER,
                        "QUARKUS_DATASOURCE_PASSWORD",
                        postgres.password(),
                        "TRIAGE_SEALS_EVERY",
                        "1S"));
    }

    private void awaitStart(int number) throws Exception {
        String line = replicas[number].startLine();
        urls[number] = line.substring("Listening on ".length(), line.indexOf(';'));
    }

    private void startDatabase() throws IOException {
        postgres = ((OwnPostgres.Start.Running) OwnPostgres.start(folder.resolve("database"))).postgres();
        int port = URI.create(postgres.jdbcUrl().substring("jdbc:".length())).getPort();
        if (link == null) {
            link = new Link(port);
        }
        link.lead(port);
    }
}
