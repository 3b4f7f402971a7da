package io.disputetriage.service.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.disputetriage.Postgres;
import io.disputetriage.StripeEvents;
import io.disputetriage.format.JsonReader;
import io.disputetriage.service.cases.Actor;
import io.disputetriage.service.cases.CaseKey;
import io.disputetriage.service.cases.CaseStore;
import io.disputetriage.service.cases.KnownCase;
import io.disputetriage.service.cases.StoreUnavailable;
import io.disputetriage.service.events.EventLog;
import io.disputetriage.service.events.EventPosition;
import io.disputetriage.service.events.PlacedEvent;
import io.disputetriage.service.inbox.CaseKeyStore;
import io.disputetriage.service.inbox.Entries;
import io.disputetriage.service.inbox.EntryState;
import io.disputetriage.service.inbox.InboxEntry;
import io.disputetriage.service.inbox.InboxStore;
import io.disputetriage.service.rollout.ActiveRules;
import io.disputetriage.service.signatures.SignatureScheme;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A parcel of which two buyers complain, or an order with two disputes: what is told of it is a fact of both cases. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
class EntryOfTwoCasesTest {
    private static final UUID ENDPOINT = UUID.randomUUID();
    private static final Instant BEGIN = Instant.parse("2026-03-01T00:00:00Z");

    @Inject
    DataSource database;

    @Inject
    InboxStore inbox;

    @Inject
    CaseStore cases;

    @Inject
    CaseKeyStore keys;

    @Inject
    EventLog log;

    @Inject
    FetchWhole whole;

    @Inject
    DecideCase decide;

    @Inject
    ChangeCase change;

    @Inject
    ActiveRules rules;

    private static final String REFUND =
            """
            {"id": "evt_r", "object": "event", "created": 1773050010, "livemode": true, "type": "charge.refunded", "data": {"object":
             {"object": "charge", "id": "ch_other", "amount": 1890, "amount_refunded": 500, "currency": "usd",
              "livemode": true, "metadata": {"order_id": "O-both"}}}}""";

    private final String account = "two-" + UUID.randomUUID();

    @BeforeEach
    void two_buyers_have_complained() {
        for (String caseRef : List.of("A", "B")) {
            keys.add(account, ref(caseRef), List.of(CaseKey.parcel("LX1CN")));
            String opens = StripeEvents.dispute("evt", StripeEvents.BEGIN, caseRef, "needs_response");
            read(inbox, received("opens " + caseRef, opens, SignatureScheme.STRIPE));
        }
    }

    @Test
    void both_know_it_and_the_events_of_each_are_told_in_their_order_whatever_happens_to_the_second_meanwhile()
            throws Exception {
        InboxEntry entry = received("e1", tracking("InTransit", 1), SignatureScheme.AFTERSHIP);
        CompletableFuture<Void> reading;
        try (Connection other = database.getConnection()) {
            hold(other, "B");
            reading = CompletableFuture.runAsync(() -> read(inbox, entry));
            Instant end = Instant.now().plusSeconds(30);
            while (versions("A") == 1) {
                assertThat(Instant.now())
                        .as("the first doesn't wait for the second")
                        .isBefore(end);
                Thread.sleep(20);
            }
            change.assign(new CaseRequest(new Actor(account, "ann"), ref("B"), List.of(), null), "ann");
            other.rollback();
        }
        reading.get(30, TimeUnit.SECONDS);
        assertThat(told("A")).containsExactly(1L, 2L);
        assertThat(told("B")).containsExactly(1L, 2L, 3L);
        assertThat(state(entry)).isEqualTo(EntryState.MAPPED);
    }

    @Test
    void whoever_repeats_it_after_a_crash_goes_on_with_the_second_and_leaves_the_first_as_it_is() {
        InboxEntry entry = received("e1", tracking("Delivered", 5), SignatureScheme.AFTERSHIP);
        assertThatThrownBy(() -> read(dyingBeforeTheSecondChange(), entry)).isInstanceOf(StoreUnavailable.class);
        assertThat(List.of(shipment("A"), shipment("B"))).containsExactly("DELIVERED", "none");
        assertThat(nextAt(entry))
                .as("another reader will find it")
                .isEqualTo(entry.progress().nextAt());

        // Older news don't take back what the first case knows.
        read(inbox, received("e0", tracking("InTransit", 1), SignatureScheme.AFTERSHIP));
        assertThat(List.of(shipment("A"), shipment("B"))).containsExactly("DELIVERED", "DELIVERED");

        List<Long> before = List.of(versions("A"), versions("B"));
        read(inbox, found(entry));
        assertThat(List.of(versions("A"), versions("B"))).isEqualTo(before);
        assertThat(nextAt(entry)).as("nobody looks into it again").isNull();
        assertThat(found(entry).progress().caseRef()).isEqualTo(ref("A"));
    }

    @Test
    void a_crash_leaves_nothing_half_done_in_the_second() {
        InboxEntry entry = received("e1", tracking("InTransit", 1), SignatureScheme.AFTERSHIP);
        assertThatThrownBy(() -> read(dyingBeforeTheSecondChange(), entry)).isInstanceOf(StoreUnavailable.class);
        read(inbox, found(entry));
        assertThat(told("A")).containsExactly(1L, 2L);
        assertThat(told("B")).containsExactly(1L, 2L);
        assertThat(List.of(shipment("A"), shipment("B"))).containsExactly("IN_TRANSIT", "IN_TRANSIT");
    }

    @Test
    void a_refund_of_their_one_order_is_known_to_both_whatever_comes_next() {
        two_have_one_order();
        InboxEntry refund = received("refund", REFUND, SignatureScheme.STRIPE);
        assertThatThrownBy(() -> read(dyingBeforeTheSecondChange(), refund)).isInstanceOf(StoreUnavailable.class);
        read(inbox, found(refund));
        assertThat(List.of(refunded("A"), refunded("B"))).containsExactly("5.00", "5.00");
        for (String caseRef : List.of("A", "B")) {
            String goesOn = StripeEvents.dispute("evt_2", StripeEvents.BEGIN + 60, caseRef, "under_review");
            read(inbox, received("goes on " + caseRef, goesOn, SignatureScheme.STRIPE));
        }
        assertThat(List.of(versions("A"), versions("B"))).containsExactly(3L, 3L);
        assertThat(List.of(refunded("A"), refunded("B"))).containsExactly("5.00", "5.00");
    }

    @Test
    void a_dispute_that_comes_after_the_refund_of_its_order_knows_it_from_the_first() {
        two_have_one_order();
        read(inbox, received("refund", REFUND, SignatureScheme.STRIPE));
        String opens = StripeEvents.dispute("evt_3", StripeEvents.BEGIN, "C", "needs_response")
                .replace("\"O-C\"", "\"O-both\"");
        read(inbox, received("opens C", opens, SignatureScheme.STRIPE));
        assertThat(versions("C")).isEqualTo(1L);
        assertThat(refunded("C")).isEqualTo("5.00");
    }

    @Test
    void a_refund_is_erased_with_whichever_of_its_cases_is_erased() {
        two_have_one_order();
        InboxEntry refund = received("refund", REFUND, SignatureScheme.STRIPE);
        read(inbox, refund);
        cases.erase(account, ref("B"), "ann", Instant.now());
        assertThat(found(refund).content().payload()).isNull();
    }

    private void two_have_one_order() {
        for (String caseRef : List.of("A", "B")) {
            keys.add(account, ref(caseRef), List.of(CaseKey.order("O-both")));
        }
    }

    private String refunded(String caseRef) {
        return JsonReader.sound(known(caseRef).latest().factSheet())
                .at("/order/alreadyRefunded/amount")
                .asText("none");
    }

    /** By this reader alone: the service's own finds it due in an hour. */
    private InboxEntry received(String event, String body, SignatureScheme signature) {
        Instant later = Instant.now().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MILLIS);
        return inbox.find(
                        account,
                        inbox.receive(Entries.received(account, ENDPOINT, signature, account + event, body, later)))
                .orElseThrow();
    }

    private void read(InboxStore by, InboxEntry entry) {
        SettleEntry settle = new SettleEntry(by, keys, new MergePayloads(by, cases, decide), decide);
        new ReadEntry(by, whole, settle, decide, rules).read(entry);
    }

    private InboxStore dyingBeforeTheSecondChange() {
        AtomicInteger changes = new AtomicInteger();
        return (InboxStore) Proxy.newProxyInstance(
                InboxStore.class.getClassLoader(), new Class<?>[] {InboxStore.class}, (proxy, method, values) -> {
                    if (method.getName().equals("record") && changes.incrementAndGet() == 2) {
                        throw new StoreUnavailable(new IllegalStateException("killed"));
                    }
                    try {
                        return method.invoke(inbox, values);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** As a reader of another entry of the case does. */
    private void hold(Connection connection, String caseRef) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement hold =
                connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
            hold.setString(1, account + "\ncase " + ref(caseRef));
            hold.execute();
        }
    }

    private List<Long> told(String caseRef) {
        List<Long> numbers = new ArrayList<>();
        for (PlacedEvent each : log.after(account, EventPosition.BEGIN, 100)) {
            if (each.caseRef().equals(ref(caseRef))) {
                numbers.add(each.event().number());
            }
        }
        return numbers;
    }

    private long versions(String caseRef) {
        return known(caseRef).file().version();
    }

    private String shipment(String caseRef) {
        return JsonReader.sound(known(caseRef).latest().factSheet())
                .at("/shipment/state")
                .asText("none");
    }

    private KnownCase known(String caseRef) {
        return cases.latest(account, ref(caseRef)).orElseThrow();
    }

    private InboxEntry found(InboxEntry entry) {
        return inbox.find(account, entry.id()).orElseThrow();
    }

    private EntryState state(InboxEntry entry) {
        return found(entry).progress().state();
    }

    private Instant nextAt(InboxEntry entry) {
        return found(entry).progress().nextAt();
    }

    private static String ref(String dispute) {
        return "STRIPE-du_" + dispute;
    }

    private static String tracking(String tag, int day) {
        return """
                {"event": "tracking_update", "event_id": "track_%1$d", "ts": 1773050000, "msg": {"id": "t", "slug": "china-post",
                 "tracking_number": "LX1CN", "tag": "%2$s", "active": true, "updated_at": "%3$s",
                 "checkpoints": [{"checkpoint_time": "%3$s", "tag": "%2$s", "slug": "china-post"}]}}"""
                .formatted(day, tag, BEGIN.plus(Duration.ofDays(day)));
    }
}
