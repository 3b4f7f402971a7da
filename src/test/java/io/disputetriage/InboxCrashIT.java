package io.disputetriage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signed events come in, shuffled and some twice, while replicas are killed: each that was taken ends in a decision, once. */
class InboxCrashIT {
    private static final boolean SOAK = Integer.getInteger("checks.scale", 1) > 1;
    private static final int KILLS = SOAK ? 20 : 3;
    private static final int EVENTS = SOAK ? 5_000 : 220;
    private static final int SENDERS = 4;
    private static final int SENT_TWICE_OF_TEN = 2;
    private static final int FORGED_ONE_OF = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(SOAK ? 300 : 90);
    private static final String SECRET = "whsec_inboxCrash";
    private static final List<String> WON = List.of("needs_response", "needs_response", "under_review", "won");
    private static final List<String> LOST = List.of("needs_response", "needs_response", "under_review", "lost");

    /** As somebody wrote it into a payload; it is no fact. */
    private static final String BODY = "Call me at 0151 4711 about the parcel";

    private static final String DECIDED = "select count(*) from inbox where next_at is null";

    private final StripeEvents stripe = new StripeEvents(SECRET);
    private final StripeEvents forger = new StripeEvents("whsec_of_somebody_else");
    private final Random random = new Random(13);
    private final Queue<String> waiting = new ConcurrentLinkedQueue<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final AtomicInteger sent = new AtomicInteger();
    private final Queue<String> problems = new ConcurrentLinkedQueue<>();
    private final Set<String> expectedEvents = new TreeSet<>();
    private final Map<String, String> expectedCases = new TreeMap<>();
    private Replicas replicas;
    private RetryingClient client;
    private String path;
    private String endpoint;

    @BeforeEach
    void start() throws Exception {
        replicas = new Replicas();
        client = new RetryingClient(replicas::address, PATIENCE);
        JsonNode made = client.tree(client.answer(
                "POST",
                "/v1/intake-endpoints",
                "{\"platform\": \"STRIPE\", \"mode\": \"LIVE\", \"secret\": \"" + SECRET + "\"}"));
        path = made.path("address").asText();
        endpoint = made.path("id").asText();
        assertThat(path).as(made.toString()).startsWith("/v1/intake/");
    }

    @AfterEach
    void end() throws Exception {
        replicas.end();
    }

    @Test
    void whatever_was_taken_is_kept_once_and_decided() throws Exception {
        Instant begin = Instant.now();
        List<String> bodies = events();
        waiting.addAll(bodies);
        List<Thread> senders = new ArrayList<>();
        for (int i = 0; i < SENDERS; i++) {
            int first = i;
            Thread sender = new Thread(() -> send(first), "sender-" + i);
            senders.add(sender);
            sender.start();
        }
        for (int kill = 1; kill <= KILLS; kill++) {
            awaitShare(kill);
            replicas.kill(random.nextInt(Replicas.COUNT));
            replicas.awaitStart();
        }
        for (Thread sender : senders) {
            sender.join();
        }
        Duration taken = Duration.between(begin, Instant.now());
        awaitNothingLeft();
        List<JsonNode> entries = client.items("/v1/inbox?limit=200");
        System.out.printf(
                "%d kills, %d events sent %d times in %s, all decided after %s%n",
                KILLS, expectedEvents.size(), bodies.size(), taken, Duration.between(begin, Instant.now()));

        assertThat(faults.stream().limit(5)).isEmpty();
        assertThat(entries)
                .extracting(entry -> entry.path("eventId").asText())
                .containsExactlyInAnyOrderElementsOf(expectedEvents);
        entries.forEach(this::assertDecided);
        expectedCases.forEach(this::assertKnown);
        assertListed(entries);
        assertNothingTold();
    }

    /** Half of the kills fall while events come in, the others while they are looked into. */
    private void awaitShare(int kill) throws Exception {
        int share = expectedEvents.size() / (KILLS + 1) * kill;
        Instant end = Instant.now().plus(PATIENCE);
        while ((kill % 2 == 0 ? sent.get() : decided()) < share && Instant.now().isBefore(end)) {
            Thread.sleep(5);
        }
    }

    private void assertDecided(JsonNode entry) {
        assertThat(entry.path("state").asText()).as(entry.toString()).isEqualTo("MAPPED");
        JsonNode decision =
                client.get("/v1/decisions/" + entry.path("decisionId").asText());
        assertThat(decision.path("caseRef")).as(entry.toString()).isEqualTo(entry.path("caseRef"));
    }

    private void assertKnown(String ref, String expected) {
        JsonNode known = client.get("/v1/cases/" + ref);
        JsonNode decision =
                client.get("/v1/decisions/" + known.path("latestDecisionId").asText());
        assertThat(String.join(
                        " ",
                        known.path("stage").asText(),
                        known.path("open").asText(),
                        known.at("/ending/outcome").asText("-"),
                        decision.at("/factSheet/turn").asText()))
                .as(ref)
                .isEqualTo(expected);
    }

    private void assertListed(List<JsonNode> entries) {
        assertThat(client.items("/v1/inbox?state=MAPPED&platform=STRIPE&endpoint=" + endpoint + "&limit=50"))
                .as("whatever the size of a page")
                .isEqualTo(entries);
        assertThat(client.items("/v1/inbox?state=FAILED&limit=200")).isEmpty();
        JsonNode newest = entries.get(0);
        assertThat(client.items("/v1/inbox?caseRef=" + newest.path("caseRef").asText() + "&limit=1"))
                .isEqualTo(entries.stream()
                        .filter(entry -> entry.path("caseRef").equals(newest.path("caseRef")))
                        .toList());
        JsonNode whole = client.get("/v1/inbox/" + newest.path("id").asText());
        assertThat(whole.path("payload").asText()).contains(BODY);
        assertThat(whole.path("mapping").toString()).contains("product_not_received");
    }

    /** What platforms sent, and by what they are known, is in nothing that many can read. */
    private void assertNothingTold() throws Exception {
        List<String> told = new ArrayList<>(problems);
        told.add(replicas.output());
        for (int i = 0; i < Replicas.COUNT; i++) {
            told.add(client.once(i, "GET", "/q/metrics", new byte[0]).body());
        }
        assertThat(problems).as("some were forged").isNotEmpty();
        assertThat(replicas.output()).contains(" POST /v1/intake/*** 200 ");
        String token = path.substring(path.lastIndexOf('/') + 1);
        for (String text : told) {
            assertThat(List.of(SECRET, token, Postgres.INTAKE_KEY, BODY))
                    .filteredOn(text::contains)
                    .isEmpty();
        }
    }

    /** Of each dispute some or all that can be told, in any order and some of it twice. */
    private List<String> events() {
        List<String> all = new ArrayList<>();
        for (int dispute = 0; expectedEvents.size() < EVENTS; dispute++) {
            List<String> states = dispute % 2 == 0 ? WON : LOST;
            int told = random.nextInt(5) == 0 ? 1 + random.nextInt(states.size()) : states.size();
            for (int i = 0; i < told; i++) {
                String id = "evt_" + dispute + "_" + i;
                String body = StripeEvents.dispute(id, StripeEvents.BEGIN + i, Integer.toString(dispute), states.get(i))
                        .replace("\"metadata\": {", "\"metadata\": {\"note\": \"" + BODY + "\", ");
                expectedEvents.add(id);
                all.add(body);
                if (random.nextInt(10) < SENT_TWICE_OF_TEN) {
                    all.add(body);
                }
            }
            expectedCases.put(
                    "STRIPE-du_" + dispute,
                    switch (states.get(told - 1)) {
                        case "needs_response" -> "CHARGEBACK true - SELLER";
                        case "under_review" -> "CHARGEBACK true - PLATFORM";
                        case "won" -> "CLOSED false WON NOBODY";
                        default -> "CLOSED false LOST NOBODY";
                    });
        }
        Collections.shuffle(all, random);
        return all;
    }

    /** As Stripe does: again, until it is answered with 2xx. Now and then somebody else sends the same before. */
    private void send(int first) {
        int replica = first;
        for (String body = waiting.poll(); body != null; body = waiting.poll()) {
            if (body.hashCode() % FORGED_ONE_OF == 0) {
                int status = status(replica, body, forger);
                if (status != 0 && status != 401 && status < 500) {
                    faults.add(status + " to a forged one");
                }
            }
            Instant end = Instant.now().plus(PATIENCE);
            for (int status = 0; status != 200; replica++) {
                status = status(replica, body, stripe);
                if (status != 200 && status != 0 && status < 500
                        || Instant.now().isAfter(end)) {
                    faults.add(status + " to " + body);
                    break;
                }
            }
            sent.incrementAndGet();
        }
    }

    /** 0: nobody has answered. */
    private int status(int replica, String body, StripeEvents signer) {
        try {
            HttpResponse<String> answer = client.once(
                    replica,
                    "POST",
                    path,
                    body.getBytes(StandardCharsets.UTF_8),
                    signer.headers(body, Instant.now().getEpochSecond()).entrySet().stream()
                            .flatMap(header -> Stream.of(header.getKey(), header.getValue()))
                            .toArray(String[]::new));
            if (answer.statusCode() != 200) {
                problems.add(answer.body());
            }
            return answer.statusCode();
        } catch (IOException killed) {
            return 0;
        }
    }

    private void awaitNothingLeft() throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (!client.items("/v1/inbox?state=RECEIVED&limit=200").isEmpty()) {
            assertThat(Instant.now()).as("Something is never looked into").isBefore(end);
            Thread.sleep(200);
        }
    }

    private int decided() throws SQLException {
        try (Connection connection = replicas.database();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(DECIDED)) {
            row.next();
            return row.getInt(1);
        }
    }
}
