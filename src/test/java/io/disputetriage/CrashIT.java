package io.disputetriage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two replicas on one database, under load, killed again and again, and the database with them: nothing is lost or done twice. */
class CrashIT {
    private static final boolean SOAK = Integer.getInteger("checks.scale", 1) > 1;
    private static final int KILLS = SOAK ? 50 : 2;
    private static final int KILLS_PER_RESTART = SOAK ? 10 : 2;
    private static final int CALLERS = 2;

    /** Longer than whatever a replica keeps for itself. */
    private static final Duration STALL = Duration.ofSeconds(25);

    private static final Duration PATIENCE = Duration.ofSeconds(SOAK ? 300 : 90);

    private static final String EVENTS =
            """
            select c.case_ref, e.number, e.id, e.type, e.decision_id, e.happened_at
              from case_events e join cases c on c.id = e.case_id order by e.xid, e.id
            """;

    /** Cases of which version or decisions are not those that their events say. */
    private static final String CASES_AT_ODDS =
            """
            select c.case_ref from cases c
             where c.version <> (select count(*) from case_events e where e.case_id = c.id)
                or (select array_agg(d.id order by d.id) from decisions d where d.case_id = c.id) is distinct from
                   (select array_agg(e.decision_id order by e.decision_id) from case_events e
                     where e.case_id = c.id and e.decision_id is not null)
            """;

    private final Queue<Accepted> accepted = new ConcurrentLinkedQueue<>();
    private final Queue<String> refused = new ConcurrentLinkedQueue<>();
    private final AtomicInteger posted = new AtomicInteger();
    private final List<Thread> callers = new ArrayList<>();
    private final Random random = new Random(12);
    private volatile boolean over;
    private Replicas replicas;
    private RetryingClient client;
    private UnreliableReceiver receiver;
    private ResumingReader reader;
    private String endpoint;

    /**
     * A complaint that the service said it had kept, and a report about it.
     *
     * @param due when it is to be looked at again
     */
    private record Accepted(String ref, String decision, String reported, Instant due) {}

    private record Event(String ref, long number, String id, String type, String decision, Instant at) {}

    @BeforeEach
    void start() throws Exception {
        replicas = new Replicas();
        client = new RetryingClient(replicas::address, PATIENCE);
        receiver = new UnreliableReceiver();
        reader = new ResumingReader(replicas::address);
        JsonNode made =
                client.tree(client.answer("POST", "/v1/webhook-endpoints", "{\"url\": \"" + receiver.url() + "\"}"));
        receiver.expect(made.path("secret").asText());
        endpoint = "/v1/webhook-endpoints/" + made.path("id").asText();
    }

    @AfterEach
    void end() throws Exception {
        stopLoad();
        replicas.end();
        reader.end();
        receiver.close();
    }

    @Test
    void whoever_is_killed_nothing_is_lost_or_done_or_told_twice_or_out_of_order() throws Exception {
        Instant begin = Instant.now();
        for (int i = 0; i < CALLERS; i++) {
            Thread caller = new Thread(this::call, "caller-" + i);
            callers.add(caller);
            caller.start();
        }
        for (int kill = 1; kill <= KILLS; kill++) {
            Thread.sleep(500 + random.nextInt(2_000));
            int victim = random.nextInt(Replicas.COUNT);
            if (SOAK && kill % KILLS_PER_RESTART == KILLS_PER_RESTART / 2) {
                // Somebody else takes over, and it goes on with what it had in hand.
                replicas.stall(1 - victim, STALL);
            }
            replicas.kill(victim);
            // Some are killed while they start, or while nobody else is there.
            boolean alone = SOAK && random.nextInt(4) == 0;
            if (kill % KILLS_PER_RESTART == 1) {
                replicas.awaitStart();
                // In turn it ends at once, and lets transactions roll back first.
                replicas.restartDatabase(kill / KILLS_PER_RESTART % 2 == 0);
            } else if (!alone) {
                replicas.awaitStart();
            }
        }
        replicas.awaitStart();
        stopLoad();
        List<Event> events = settled();
        System.out.printf(
                "%d kills, %d restarts of the database, %d complaints, %d events, %d calls, %d streams, %s%n",
                KILLS,
                KILLS / KILLS_PER_RESTART,
                accepted.size(),
                events.size(),
                receiver.calls(),
                reader.connections(),
                Duration.between(begin, Instant.now()));

        assertThat(refused.stream().limit(5)).isEmpty();
        assertThat(accepted).isNotEmpty();
        Map<String, List<Event>> histories = histories(events);
        for (Accepted one : accepted) {
            assertKeptOnce(one, histories.getOrDefault(one.ref(), List.of()));
        }
        assertThat(casesAtOdds()).isEmpty();
        assertThat(reader.connections()).as("it was cut off").isGreaterThan(1);
        assertThat(reader.refused()).isEmpty();
        assertThat(reader.heard()).isEqualTo(events.stream().map(Event::id).toList());
        assertThat(receiver.calls()).as("some have failed").isGreaterThan(events.size());
        assertThat(receiver.faults().stream().limit(5)).isEmpty();
        assertThat(receiver.taken()).isEqualTo(ids(histories));
        assertChainVerifies();
        assertSomebodyElseTakesOver();
    }

    /** Due cases that a replica has in hand when it is killed are free before fifteen seconds are over, and then looked at. */
    private void assertSomebodyElseTakesOver() throws Exception {
        replicas.pause(1);
        execute("update cases set wake_at = now() where open");
        while (count("wake_at > now() and wake_at < now() + interval '1 minute'") == 0) {
            Thread.sleep(1);
        }
        replicas.kill(0);
        Instant killed = Instant.now();
        replicas.goOn(1);
        assertThat(count("wake_at between now() + interval '14 seconds' and now() + interval '1 hour'"))
                .as("kept by the dead for too long")
                .isZero();
        assertThat(count("wake_at < now() + interval '14 seconds'"))
                .as("it had some in hand")
                .isPositive();
        while (count("wake_at < now() + interval '14 seconds'") > 0) {
            assertThat(Instant.now()).isBefore(killed.plus(PATIENCE));
            Thread.sleep(100);
        }
        System.out.println("Taken over " + Duration.between(killed, Instant.now()) + " after the kill");
    }

    private long count(String which) throws SQLException {
        return rows("select count(*) from cases where " + which, row -> row.getLong(1))
                .get(0);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = replicas.database();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static Map<String, List<Event>> histories(List<Event> events) {
        Map<String, List<Event>> histories = new HashMap<>();
        events.forEach(event ->
                histories.computeIfAbsent(event.ref(), ref -> new ArrayList<>()).add(event));
        return histories;
    }

    private static Map<String, List<String>> ids(Map<String, List<Event>> histories) {
        Map<String, List<String>> ids = new HashMap<>();
        histories.forEach(
                (ref, history) -> ids.put(ref, history.stream().map(Event::id).toList()));
        return ids;
    }

    private static void assertKeptOnce(Accepted one, List<Event> history) {
        assertThat(history)
                .as(one.ref())
                .extracting(Event::number)
                .isEqualTo(LongStream.rangeClosed(1, history.size()).boxed().toList());
        assertThat(decisionsOf(history, "TRIAGED")).as(one.ref()).containsExactly(one.decision());
        assertThat(decisionsOf(history, "PHOTOS_RECEIVED")).as(one.ref()).containsExactly(one.reported());
        assertThat(wasLookedAt(one, history)).as(one + " " + history).isTrue();
        assertThat(history)
                .as("looks without a reason: " + one)
                .filteredOn(event -> event.type().equals("REVIEWED"))
                .hasSizeLessThanOrEqualTo(1);
    }

    private static List<String> decisionsOf(List<Event> history, String type) {
        return history.stream()
                .filter(event -> event.type().equals(type))
                .map(Event::decision)
                .toList();
    }

    /** When it was due, or decided later anyway because nobody was there before. */
    private static boolean wasLookedAt(Accepted one, List<Event> history) {
        return history.stream()
                .anyMatch(event -> (event.type().equals("REVIEWED") || event.decision() != null)
                        && !event.at().isBefore(one.due()));
    }

    /** All events in the order of the stream, once each case was looked at and everybody has been told everything; or else once patience is over. */
    private List<Event> settled() throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            List<Event> events = rows(
                    EVENTS,
                    row -> new Event(
                            row.getString(1),
                            row.getLong(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getTimestamp(6).toInstant()));
            Map<String, List<Event>> histories = histories(events);
            boolean done = reader.heard().size() >= events.size()
                    && receiver.taken().equals(ids(histories))
                    && accepted.stream()
                            .allMatch(one -> wasLookedAt(one, histories.getOrDefault(one.ref(), List.of())));
            if (done || Instant.now().isAfter(end)) {
                return events;
            }
            // What has failed twice would be tried again in five minutes.
            client.answer("POST", endpoint + "/unblock", "{}");
            Thread.sleep(1_000);
        }
    }

    private List<String> casesAtOdds() throws SQLException {
        return rows(CASES_AT_ODDS, row -> row.getString(1));
    }

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> rows(String sql, Reading<T> reading) throws SQLException {
        try (Connection connection = replicas.database();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<T> read = new ArrayList<>();
            while (rows.next()) {
                read.add(reading.read(rows));
            }
            return read;
        }
    }

    private void assertChainVerifies() throws Exception {
        long from = 1;
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            JsonNode report = client.get("/v1/seals/verification?limit=100000&from=" + from);
            assertThat(report.path("result").asText()).as(report.toString()).isEqualTo("INTACT");
            if (report.path("next").isNumber()) {
                from = report.path("next").asLong();
            } else if (report.at("/unsealed/count").asLong() == 0) {
                assertThat(report.at("/head/position").asLong())
                        .as(report.toString())
                        .isGreaterThanOrEqualTo(2L * accepted.size());
                return;
            } else {
                assertThat(Instant.now()).as(report.toString()).isBefore(end);
                Thread.sleep(500);
            }
        }
    }

    private void stopLoad() throws InterruptedException {
        over = true;
        for (Thread caller : callers) {
            caller.join();
        }
    }

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

    /** With a key, so that it is kept once however often it is sent. */
    private String accepted(String path, String body, String key) {
        try {
            HttpResponse<String> response = client.answer("POST", path, body, "Idempotency-Key", key);
            if (response.statusCode() < 300) {
                return client.tree(response).path("decisionId").asText();
            }
            refused.add(path + " " + response.statusCode() + " " + response.body());
        } catch (IllegalStateException nobody) {
            refused.add(nobody.getMessage());
        }
        return "";
    }
}
