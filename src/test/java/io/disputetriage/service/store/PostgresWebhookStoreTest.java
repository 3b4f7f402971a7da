package io.disputetriage.service.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.FreshDatabase;
import io.disputetriage.service.cases.Actor;
import io.disputetriage.service.cases.Asked;
import io.disputetriage.service.cases.CaseChange;
import io.disputetriage.service.webhooks.Attempt;
import io.disputetriage.service.webhooks.Attempt.Outcome;
import io.disputetriage.service.webhooks.Delivery;
import io.disputetriage.service.webhooks.WebhookEndpoint;
import io.disputetriage.service.webhooks.WebhookSecrets;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Queues of endpoints, and several replicas at them at once. */
class PostgresWebhookStoreTest {
    private static final int CASES = 6;
    private static final int ROUNDS = 25 * Integer.getInteger("checks.scale", 1);
    private static final Instant NOW = Asked.NOW;
    private static final Instant UNTIL = NOW.plusSeconds(30);

    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    private final PostgresWebhookStore store = new PostgresWebhookStore(DATABASE.source());

    @Test
    void replicas_at_work_while_cases_change_tell_every_event_of_a_case_in_order() throws Exception {
        Asked asked = Asked.by("hook");
        WebhookEndpoint endpoint = endpoint(asked);
        Map<UUID, List<Long>> told = new ConcurrentHashMap<>();
        Map<UUID, Boolean> busy = new ConcurrentHashMap<>();
        AtomicBoolean written = new AtomicBoolean();
        ExecutorService replicas = Executors.newFixedThreadPool(4);
        try {
            List<Future<Integer>> all = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                Random random = new Random(i);
                all.add(replicas.submit(() -> replica(endpoint, random, told, busy, written)));
            }
            Future<Integer> writer = replicas.submit(() -> write(asked));
            assertThat(writer.get()).isEqualTo(CASES * ROUNDS);
            written.set(true);
            for (Future<Integer> each : all) {
                each.get();
            }
        } finally {
            replicas.shutdown();
        }
        assertThat(told).hasSize(CASES);
        assertThat(told.values()).allSatisfy(numbers -> assertThat(numbers)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, ROUNDS).boxed().toList()));
        assertThat(store.undelivered(endpoint.id(), 10)).isEmpty();
    }

    @Test
    void who_comes_late_changes_nothing() throws SQLException {
        Asked asked = Asked.by("late");
        WebhookEndpoint endpoint = endpoint(asked);
        CaseChange opened = asked.opening();
        record(opened);
        record(asked.after(opened));
        store.enqueue(endpoint, NOW, 10);
        Delivery slow = store.take(endpoint.id(), NOW, UNTIL, 10).get(0);
        assertThat(store.take(endpoint.id(), NOW, UNTIL, 10)).isEmpty();

        Delivery other =
                store.take(endpoint.id(), UNTIL, UNTIL.plusSeconds(30), 10).get(0);
        assertThat(other).isEqualTo(slow);
        assertThat(settle(other, Outcome.DELIVERED, UNTIL)).isTrue();
        assertThat(settle(slow, Outcome.FAILED, null)).isFalse();
        assertThat(settle(slow, Outcome.SKIPPED, UNTIL))
                .as("what was told isn't left out")
                .isFalse();

        assertThat(store.take(endpoint.id(), UNTIL, UNTIL, 10))
                .singleElement()
                .satisfies(next -> assertThat(next.event().event().number()).isEqualTo(2));
        assertThat(store.blocked(endpoint.id())).isZero();
        assertThat(store.attempts(endpoint.id(), Long.MAX_VALUE, 10)).hasSize(2);
    }

    @Test
    void a_blocked_case_stays_so_while_more_happens_to_it() throws SQLException {
        Asked asked = Asked.by("block");
        WebhookEndpoint endpoint = endpoint(asked);
        CaseChange opened = asked.opening();
        record(opened);
        store.enqueue(endpoint, NOW, 10);
        settle(store.take(endpoint.id(), NOW, UNTIL, 10).get(0), Outcome.BLOCKED, null);
        record(asked.after(opened));
        store.enqueue(endpoint, NOW, 10);

        assertThat(store.take(endpoint.id(), UNTIL, UNTIL, 10)).isEmpty();
        assertThat(store.blocked(null)).isEqualTo(1);
        assertThat(store.failing(endpoint, asked.caseRef())).isPresent();
        assertThat(store.unblock(endpoint, null, NOW)).isEqualTo(1);
        assertThat(store.take(endpoint.id(), NOW, UNTIL, 10)).hasSize(1);
    }

    @Test
    void an_endpoint_hears_nothing_of_others_nor_of_before() throws SQLException {
        Asked asked = Asked.by("mine");
        record(asked.about("before").opening());
        WebhookEndpoint endpoint = endpoint(asked);
        record(Asked.by("other").opening());
        record(asked.about("after").opening());
        store.enqueue(endpoint, NOW, 10);
        assertThat(store.take(endpoint.id(), NOW, UNTIL, 10))
                .extracting(each -> each.event().caseRef())
                .containsExactly("after");
        assertThat(store.remove("somebody", endpoint.id())).isFalse();
        assertThat(store.remove(asked.account(), endpoint.id())).isTrue();
        assertThat(store.take(endpoint.id(), UNTIL, UNTIL, 10)).isEmpty();
    }

    private int replica(
            WebhookEndpoint endpoint,
            Random random,
            Map<UUID, List<Long>> told,
            Map<UUID, Boolean> busy,
            AtomicBoolean written) {
        int calls = 0;
        boolean more = true;
        while (more) {
            boolean last = written.get();
            int found = store.enqueue(endpoint, NOW, 7);
            List<Delivery> due = store.take(endpoint.id(), NOW, UNTIL, 3);
            for (Delivery delivery : due) {
                assertThat(busy.put(delivery.caseId(), true))
                        .as("one at a time")
                        .isNull();
                boolean good = random.nextInt(4) > 0;
                if (good) {
                    told.computeIfAbsent(delivery.caseId(), id -> new CopyOnWriteArrayList<>())
                            .add(delivery.event().event().number());
                }
                busy.remove(delivery.caseId());
                settle(delivery, good ? Outcome.DELIVERED : Outcome.FAILED, NOW);
                calls++;
            }
            more = !last
                    || found > 0
                    || !due.isEmpty()
                    || !store.undelivered(endpoint.id(), 1).isEmpty();
        }
        return calls;
    }

    private boolean settle(Delivery delivery, Outcome outcome, Instant nextAt) {
        return store.settle(
                delivery,
                new Attempt(
                        delivery.event().caseRef(),
                        delivery.event().event().id(),
                        delivery.event().event().number(),
                        NOW,
                        outcome,
                        null,
                        null,
                        0),
                nextAt);
    }

    private WebhookEndpoint endpoint(Asked asked) {
        WebhookEndpoint endpoint = new WebhookEndpoint(
                UUID.randomUUID(),
                new Actor(asked.account(), "tester"),
                URI.create("https://shop.example/"),
                Set.of(),
                WebhookSecrets.fresh(),
                NOW,
                null);
        store.add(endpoint);
        return endpoint;
    }

    private static int write(Asked asked) throws SQLException {
        int written = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < CASES; i++) {
                Asked one = asked.about("C-" + i);
                written += record(round == 0 ? one.opening() : one.from(round));
            }
        }
        return written;
    }

    private static int record(CaseChange change) throws SQLException {
        try (Connection connection = DATABASE.source().getConnection()) {
            return RecordStatement.run(connection, List.of(NewRow.of(change)), true)
                    .size();
        }
    }
}
