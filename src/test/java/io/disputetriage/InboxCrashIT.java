package io.disputetriage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
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
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signed events come in, shuffled and some twice, while replicas are killed: each that was taken ends in a decision, once. */
class InboxCrashIT {
    private static final boolean SOAK = Integer.getInteger("checks.scale", 1) > 1;
    private static final int KILLS = SOAK ? 20 : 3;
    private static final int DISPUTES = SOAK ? 1_250 : 60;
    private static final int SENDERS = 4;
    private static final int SENT_TWICE_OF_TEN = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(SOAK ? 300 : 90);
    private static final String SECRET = "whsec_inboxCrash";
    private static final List<String> WON = List.of("needs_response", "needs_response", "under_review", "won");
    private static final List<String> LOST = List.of("needs_response", "needs_response", "under_review", "lost");

    private static final String LEFT = "select count(*) from inbox where next_at is not null";
    private static final String ENTRIES =
            """
            select i.event_id, i.state || ' ' || count(*) over (partition by i.event_id) || ' ' || (d.id is not null)
              from inbox i left join decisions d on d.id = i.decision_id
            """;

    private static final String CASES =
            """
            select c.case_ref, c.stage || ' ' || c.open || ' ' || coalesce(c.outcome, '-') || ' '
                     || (d.fact_sheet::jsonb ->> 'turn')
              from cases c join decisions d on d.id = c.latest_decision
            """;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final StripeEvents stripe = new StripeEvents(SECRET);
    private final Random random = new Random(13);
    private final Queue<String> waiting = new ConcurrentLinkedQueue<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final AtomicInteger sent = new AtomicInteger();
    private final Map<String, String> expectedEntries = new TreeMap<>();
    private final Map<String, String> expectedCases = new TreeMap<>();
    private Replicas replicas;
    private String path;

    @BeforeEach
    void start() throws Exception {
        replicas = new Replicas();
        String made = client.send(
                        HttpRequest.newBuilder(URI.create(replicas.address(0) + "/v1/intake-endpoints"))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(
                                        "{\"platform\": \"STRIPE\", \"mode\": \"LIVE\", \"secret\": \"" + SECRET
                                                + "\"}"))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        JsonNode endpoint = new ObjectMapper().readTree(made);
        path = endpoint.path("address").asText();
        assertThat(path).as(made).startsWith("/v1/intake/");
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
            while (sent.get() < bodies.size() / (KILLS + 1) * kill && !waiting.isEmpty()) {
                Thread.sleep(5);
            }
            replicas.kill(random.nextInt(Replicas.COUNT));
            replicas.awaitStart();
        }
        for (Thread sender : senders) {
            sender.join();
        }
        Duration taken = Duration.between(begin, Instant.now());
        awaitNothingLeft();
        System.out.printf(
                "%d kills, %d events sent %d times in %s, all decided after %s%n",
                KILLS, expectedEntries.size(), bodies.size(), taken, Duration.between(begin, Instant.now()));

        assertThat(faults.stream().limit(5)).isEmpty();
        assertThat(rows(ENTRIES)).isEqualTo(expectedEntries);
        assertThat(rows(CASES)).isEqualTo(expectedCases);
    }

    /** Of each dispute some or all that can be told, in any order and some of it twice. */
    private List<String> events() {
        List<String> all = new ArrayList<>();
        for (int dispute = 0; dispute < DISPUTES; dispute++) {
            List<String> states = dispute % 2 == 0 ? WON : LOST;
            int told = random.nextInt(5) == 0 ? 1 + random.nextInt(states.size()) : states.size();
            for (int i = 0; i < told; i++) {
                String id = "evt_" + dispute + "_" + i;
                String body =
                        StripeEvents.dispute(id, StripeEvents.BEGIN + i, Integer.toString(dispute), states.get(i));
                expectedEntries.put(id, "MAPPED 1 true");
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

    /** As Stripe does: again, until it is answered with 2xx. */
    private void send(int first) {
        int replica = first;
        for (String body = waiting.poll(); body != null; body = waiting.poll()) {
            Instant end = Instant.now().plus(PATIENCE);
            for (int status = 0; status != 200; replica++) {
                status = status(replica, body);
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
    private int status(int replica, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(replicas.address(replica) + path))
                .timeout(Duration.ofSeconds(30))
                .POST(BodyPublishers.ofString(body));
        stripe.headers(body, Instant.now().getEpochSecond()).forEach(request::header);
        try {
            return client.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException killed) {
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitNothingLeft() throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (!number(LEFT).equals("0")) {
            assertThat(Instant.now()).as("Something is never looked into").isBefore(end);
            Thread.sleep(200);
        }
    }

    private String number(String sql) throws SQLException {
        try (Connection connection = replicas.database();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private Map<String, String> rows(String sql) throws SQLException {
        try (Connection connection = replicas.database();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            Map<String, String> read = new TreeMap<>();
            while (rows.next()) {
                read.put(rows.getString(1), rows.getString(2));
            }
            return read;
        }
    }
}
