package io.disputetriage.service.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.disputetriage.Postgres;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.format.FactSheetReader;
import io.disputetriage.format.FactSheetResult;
import io.disputetriage.format.JsonReader;
import io.disputetriage.service.cases.Actor;
import io.disputetriage.service.cases.CaseChange;
import io.disputetriage.service.cases.CaseEvent;
import io.disputetriage.service.cases.CaseStore;
import io.disputetriage.service.cases.EventType;
import io.disputetriage.service.cases.SettableClock;
import io.disputetriage.service.rollout.ActiveRules;
import io.disputetriage.service.rollout.Kept;
import io.disputetriage.service.store.OtherStore;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two processes look at the cases of one database again, by a clock that stands long before that of any other test. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
class LooksOfReplicasTest {
    private static final Instant START = Instant.parse("2019-03-10T09:00:00Z");

    @Inject
    CaseStore here;

    @Inject
    OtherStore others;

    @Inject
    ActiveRules rules;

    @Inject
    DataSource database;

    private final Actor shop = new Actor("looks-" + UUID.randomUUID(), "ana");
    private final SettableClock clock = new SettableClock(START);
    private CaseStore there;

    /** The process is gone. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    @BeforeEach
    void open() throws SQLException {
        there = others.open();
        sleep();
    }

    @AfterEach
    void close() throws SQLException {
        others.close(there);
        sleep();
    }

    /** Nobody waits for the cases of tests that are over. */
    private void sleep() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement update = connection.createStatement()) {
            update.execute("update cases set wake_at = null, open = false where open");
        }
    }

    @Test
    void each_due_case_is_looked_at_once() throws Exception {
        post(60, number -> START.plus(Duration.ofDays(8)));
        clock.advance(Duration.ofDays(1).plusSeconds(1));
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            List<Future<Object>> both = pool.invokeAll(List.of(
                    Executors.callable(new UseCases(here, clock, rules).due::tick),
                    Executors.callable(new UseCases(there, clock, rules).due::tick)));
            for (Future<Object> one : both) {
                one.get();
            }
        } finally {
            pool.shutdown();
        }
        assertThat(IntStream.range(0, 60).mapToLong(this::looks).boxed()).containsOnly(1L);
    }

    @Test
    void a_process_that_dies_in_the_middle_is_replaced_within_fifteen_seconds() {
        post(12, number -> START.plus(Duration.ofDays(8)));
        clock.advance(Duration.ofDays(1).plusSeconds(1));
        List<CaseChange> kept = new ArrayList<>();
        CaseStore mortal = beforeKeeping(here, change -> {
            if (kept.size() == 7) {
                throw new Killed();
            }
            kept.add(change);
        });
        assertThatThrownBy(new UseCases(mortal, clock, rules).due::tick).isInstanceOf(Killed.class);

        UseCases other = new UseCases(there, clock, rules);
        other.due.tick();
        assertThat(IntStream.range(0, 12).mapToLong(this::looks).sum()).isEqualTo(7);

        clock.advance(Duration.ofSeconds(14));
        other.due.tick();
        assertThat(IntStream.range(0, 12).mapToLong(this::looks).boxed()).containsOnly(1L);
    }

    @Test
    void after_a_day_without_any_process_those_with_the_nearest_deadline_come_first() {
        // The first posted has the latest deadline; each came due at another minute of the day.
        post(70, number -> START.plus(Duration.ofDays(8)).minus(Duration.ofMinutes(number)));
        List<String> order = new ArrayList<>();
        clock.advance(Duration.ofDays(2));
        new UseCases(beforeKeeping(here, change -> order.add(change.after().caseRef())), clock, rules).due.tick();
        assertThat(order)
                .containsExactlyElementsOf(
                        IntStream.range(0, 70).mapToObj(i -> "A-" + (69 - i)).toList());
    }

    @Test
    void facts_that_come_during_a_look_are_kept_and_decided() {
        post(1, number -> START.plus(Duration.ofDays(8)));
        clock.advance(Duration.ofDays(1).plusSeconds(1));
        UseCases meanwhile = new UseCases(there, clock, rules);
        List<Changed> told = new ArrayList<>();
        CaseStore slow = beforeKeeping(here, change -> {
            if (told.isEmpty()) {
                told.add(meanwhile.change.event(
                        new CaseRequest(shop, "A-0", List.of(), null),
                        JsonReader.sound("{\"type\": \"COMPLAINT_WITHDRAWN\"}"),
                        rules.now()));
            }
        });
        new UseCases(slow, clock, rules).due.tick();

        assertThat(told).singleElement().isInstanceOf(Changed.Done.class);
        assertThat(events(0).stream().map(CaseEvent::type))
                .containsExactly(EventType.TRIAGED, EventType.COMPLAINT_WITHDRAWN);
        assertThat(JsonReader.sound(here.latest(shop.account(), "A-0")
                                .orElseThrow()
                                .latest()
                                .factSheet())
                        .at("/complaint/withdrawn")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void a_process_that_stalled_leaves_its_cases_to_whoever_took_over() {
        post(3, number -> START.plus(Duration.ofDays(8)));
        clock.advance(Duration.ofDays(1).plusSeconds(1));
        UseCases other = new UseCases(there, clock, rules);
        CaseStore stalled = beforeKeeping(here, change -> {
            if (looks(0) == 0) {
                clock.advance(Duration.ofSeconds(14));
                other.due.tick();
            }
        });
        new UseCases(stalled, clock, rules).due.tick();
        assertThat(IntStream.range(0, 3).mapToLong(this::looks).boxed()).containsOnly(1L);
    }

    @Test
    void a_process_that_starts_looks_at_nothing_that_another_has_changed_a_moment_ago() {
        post(3, number -> START.plus(Duration.ofDays(8)));
        SettableClock behind = new SettableClock(clock.instant().minusMillis(800));
        new UseCases(there, behind, rules).due.tick();
        behind.advance(Duration.ofSeconds(2));
        new UseCases(there, behind, rules).due.tick();
        assertThat(IntStream.range(0, 3).mapToLong(this::looks).boxed()).containsOnly(0L);
    }

    @Test
    void a_clock_that_was_ahead_and_went_back_leaves_no_case_asleep() {
        post(1, number -> START.plus(Duration.ofDays(8)));
        UseCases service = new UseCases(here, clock, rules);
        service.due.tick();
        clock.advance(Duration.ofDays(30));
        service.due.tick();
        assertThat(here.find(shop.account(), "A-0").orElseThrow().wakeAt()).isAfter(clock.instant());
        clock.set(START.plusSeconds(60));
        service.due.tick();
        assertThat(here.find(shop.account(), "A-0").orElseThrow().wakeAt())
                .isBetween(
                        START.plus(Duration.ofDays(1)),
                        START.plus(Duration.ofDays(1)).plusSeconds(1));
    }

    private CaseStore beforeKeeping(CaseStore behind, Consumer<CaseChange> hook) {
        return (CaseStore) Proxy.newProxyInstance(
                CaseStore.class.getClassLoader(), new Class<?>[] {CaseStore.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("record")) {
                        hook.accept((CaseChange) arguments[0]);
                    }
                    try {
                        return method.invoke(behind, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private List<CaseEvent> events(int number) {
        return LifeModel.events(here, here.find(shop.account(), "A-" + number).orElseThrow());
    }

    private long looks(int number) {
        return events(number).stream()
                .filter(event -> event.type() == EventType.REVIEWED)
                .count();
    }

    private void post(int many, IntFunction<Instant> due) {
        UseCases service = new UseCases(here, clock, rules);
        for (int i = 0; i < many; i++) {
            String json =
                    """
                    {"caseRef": "A-%d", "platform": "PAYPAL", "stage": "INQUIRY", "turn": "SELLER",
                     "responseDue": {"at": "%s"}, "complaint": {"kind": "NOT_RECEIVED"},
                     "order": {"buyerCountry": "DE", "total": {"amount": "18.90", "currency": "USD"}},
                     "shipment": {"state": "UNTRACKED", "tracked": false, "shippedAt": "2019-01-10T09:00:00Z"}}"""
                            .formatted(i, due.apply(i));
            FactSheet sheet = ((FactSheetResult.Read) FactSheetReader.read(json, clock.instant())).sheet();
            Kept.by(service.triage, shop, sheet, rules.now());
        }
    }
}
