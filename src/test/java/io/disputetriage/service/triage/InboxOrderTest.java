package io.disputetriage.service.triage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.Postgres;
import io.disputetriage.StripeEvents;
import io.disputetriage.format.JsonReader;
import io.disputetriage.service.cases.CaseStore;
import io.disputetriage.service.cases.KnownCase;
import io.disputetriage.service.inbox.Entries;
import io.disputetriage.service.inbox.EntryFilter;
import io.disputetriage.service.inbox.EntryState;
import io.disputetriage.service.inbox.InboxStore;
import io.disputetriage.service.signatures.SignatureScheme;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Streams of events that come shuffled, doubled and interleaved, while others read them at the same time. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
class InboxOrderTest {
    private static final int ROUNDS = 6 * Integer.getInteger("checks.scale", 1);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    InboxStore inbox;

    @Inject
    CaseStore cases;

    @Inject
    ReadInbox reader;

    private record Event(SignatureScheme signature, String id, String body) {}

    @Test
    void every_order_ends_in_the_same_facts() throws InterruptedException {
        for (int round = 0; round < ROUNDS; round++) {
            Random random = new Random(round);
            List<Event> events = story(random);
            JsonNode straight = facts(received(events));
            for (int i = 0; i < 3; i++) {
                List<Event> shuffled = new ArrayList<>(events);
                shuffled.addAll(events.subList(0, random.nextInt(events.size())));
                Collections.shuffle(shuffled, random);
                assertThat(facts(received(shuffled)))
                        .as("round %d of %s", round, shuffled)
                        .isEqualTo(straight);
            }
        }
    }

    /** What Stripe tells of a dispute, and a tracker of its parcel. */
    private static List<Event> story(Random random) {
        List<Event> events = new ArrayList<>();
        List<String> states = List.of("needs_response", "under_review", random.nextBoolean() ? "won" : "lost");
        int known = 1 + random.nextInt(states.size());
        for (int i = 0; i < known; i++) {
            events.add(new Event(
                    SignatureScheme.STRIPE,
                    "evt_" + i,
                    StripeEvents.dispute("evt_" + i, StripeEvents.BEGIN + 60L * i, "1", states.get(i))
                            .replace(
                                    "\"metadata\": {",
                                    "\"evidence\": {\"shipping_tracking_number\": \"LX1CN\"}, \"metadata\": {")));
        }
        List<String> tags = List.of("InTransit", "OutForDelivery", random.nextBoolean() ? "Delivered" : "Exception");
        for (int i = 0; i < 1 + random.nextInt(tags.size()); i++) {
            String at = Instant.ofEpochSecond(StripeEvents.BEGIN - 90_000L + 30_000L * i)
                    .toString();
            events.add(new Event(
                    SignatureScheme.AFTERSHIP,
                    "track_" + i,
                    """
                    {"event": "tracking_update", "event_id": "track_%d", "ts": 1773050000, "msg": {"id": "t", "slug": "china-post",
                     "tracking_number": "LX1CN", "tag": "%s", "active": true, "updated_at": "%3$s",
                     "checkpoints": [{"checkpoint_time": "%3$s", "tag": "%2$s", "slug": "china-post"}]}}"""
                            .formatted(i, tags.get(i), at)));
        }
        return events;
    }

    /** Of a seller of his own. */
    private String received(List<Event> events) throws InterruptedException {
        String account = "order-" + UUID.randomUUID();
        Map<SignatureScheme, UUID> endpoints =
                Map.of(SignatureScheme.STRIPE, UUID.randomUUID(), SignatureScheme.AFTERSHIP, UUID.randomUUID());
        for (Event event : events) {
            inbox.receive(Entries.received(
                    account,
                    endpoints.get(event.signature()),
                    event.signature(),
                    event.id(),
                    event.body(),
                    Instant.now()));
            if (event.body().length() % 2 == 0) {
                // Some are read before the next comes, by this or by the service itself.
                reader.tick();
            }
        }
        Instant end = Instant.now().plus(PATIENCE);
        while (isOpen(account)) {
            assertThat(Instant.now()).isBefore(end);
            reader.tick();
            Thread.sleep(20);
        }
        return account;
    }

    private boolean isOpen(String account) {
        return inbox.list(account, new EntryFilter(null, null, null, null), null, 100).items().stream()
                .anyMatch(entry -> entry.progress().state() != EntryState.MAPPED);
    }

    private JsonNode facts(String account) {
        KnownCase known = cases.latest(account, "STRIPE-du_1").orElseThrow();
        ObjectNode facts = (ObjectNode) JsonReader.sound(known.latest().factSheet());
        facts.remove(List.of("asOf", "case"));
        return facts.put("open", known.file().open());
    }
}
