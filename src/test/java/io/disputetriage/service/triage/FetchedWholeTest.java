package io.disputetriage.service.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.Postgres;
import io.disputetriage.StripeEvents;
import io.disputetriage.service.cases.CaseStore;
import io.disputetriage.service.inbox.CaseKeyStore;
import io.disputetriage.service.inbox.Entries;
import io.disputetriage.service.inbox.EntryState;
import io.disputetriage.service.inbox.FetchObject;
import io.disputetriage.service.inbox.InboxEntry;
import io.disputetriage.service.inbox.InboxStore;
import io.disputetriage.service.rollout.ActiveRules;
import io.disputetriage.service.signatures.SignatureScheme;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;

/** An event is a reason to look; what the platform says then is what counts. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
class FetchedWholeTest {
    private final String account = "fetch-" + UUID.randomUUID();
    private final AtomicInteger asked = new AtomicInteger();

    @Inject
    InboxStore inbox;

    @Inject
    CaseKeyStore keys;

    @Inject
    CaseStore cases;

    @Inject
    MergePayloads merge;

    @Inject
    DecideCase decide;

    @Inject
    ActiveRules rules;

    @Test
    void the_whole_dispute_wins_over_the_event_that_told_of_it() {
        InboxEntry entry = received("needs_response");
        reader(new FetchObject.Fetched.Whole(whole("under_review"))).read(entry);
        assertThat(factSheet()).contains("\"turn\":\"PLATFORM\"");
        InboxEntry after = found(entry);
        assertThat(after.progress().state()).isEqualTo(EntryState.MAPPED);
        assertThat(after.content().fetched()).isNotNull();
        assertThat(after.progress().nextAt()).isNull();
    }

    @Test
    void an_event_that_only_names_the_dispute_opens_its_case_once_the_whole_is_there() {
        String thin =
                """
                {"id": "evt_2", "object": "v2.core.event", "type": "v1.charge.dispute.created", "livemode": true,
                 "created": "2026-03-09T09:53:20Z",
                 "related_object": {"id": "du_1", "type": "charge.dispute", "url": "/v1/disputes/du_1"}}""";
        InboxEntry unfetched = receivedBody(thin.replace("evt_2", "evt_3"));
        reader(new FetchObject.Fetched.Failed("It was answered with 404", false))
                .read(unfetched);
        assertThat(found(unfetched).progress().state()).isEqualTo(EntryState.IGNORED);
        assertThat(found(unfetched).progress().detail()).contains("404");
        InboxEntry entry = receivedBody(thin);
        reader(new FetchObject.Fetched.Whole(whole("under_review"))).read(entry);
        assertThat(found(entry).progress().caseRef()).isEqualTo("STRIPE-du_1");
        assertThat(factSheet()).contains("\"turn\":\"PLATFORM\"");
    }

    @Test
    void the_whole_dispute_of_paypal_has_the_date_that_its_event_does_not_tell() throws IOException {
        String id = "PP-000-042-663-135";
        InboxEntry entry =
                receivedBody(SignatureScheme.PAYPAL, paypal("webhook_customer_dispute_created_inr_inquiry.json"));
        String whole = paypal("docs_paypal_ai_show_dispute_inr_inquiry_waiting_seller.json")
                .replace("PP-R-AYP-10135034", id);
        reader(new FetchObject.Fetched.Whole(whole.getBytes(StandardCharsets.UTF_8)))
                .read(entry);
        assertThat(found(entry).progress().caseRef()).isEqualTo("PAYPAL-" + id);
        assertThat(cases.latest(account, "PAYPAL-" + id).orElseThrow().latest().factSheet())
                .contains("2025-10-08T09:46:54.926Z", "\"turn\":\"SELLER\"");
    }

    private static String paypal(String file) throws IOException {
        return Files.readString(Path.of("src/test/resources/payloads/paypal", file));
    }

    @Test
    void what_can_not_be_fetched_is_decided_by_what_came_and_asked_for_again() {
        InboxEntry entry = received("needs_response");
        ReadEntry reader = reader(new FetchObject.Fetched.Failed("It was answered with 503", true));
        for (int attempt = 1; attempt <= 5; attempt++) {
            Instant before = Instant.now();
            reader.read(entry);
            entry = found(entry);
            assertThat(entry.progress().state()).isEqualTo(EntryState.MAPPED);
            assertThat(entry.progress().detail())
                    .isEqualTo("The whole object was not fetched. It was answered with 503.");
            if (attempt < 5) {
                assertThat(entry.progress().nextAt()).isAfter(before.plusSeconds(9));
            }
        }
        assertThat(entry.progress().nextAt()).as("that was the last time").isNull();
        assertThat(asked).hasValue(5);
        assertThat(factSheet()).contains("\"turn\":\"SELLER\"");
        assertThat(cases.latest(account, "STRIPE-du_1").orElseThrow().file().version())
                .isEqualTo(1);
    }

    @Test
    void what_will_never_be_given_is_not_asked_for_again() {
        InboxEntry entry = received("needs_response");
        reader(new FetchObject.Fetched.Failed("It was answered with 403", false))
                .read(entry);
        assertThat(found(entry).progress().nextAt()).isNull();
    }

    private ReadEntry reader(FetchObject.Fetched answer) {
        FetchObject fetch = new FetchObject() {
            @Override
            public boolean isOn(String account, String platform) {
                return true;
            }

            @Override
            public Fetched fetch(String account, String platform, String dispute) {
                asked.incrementAndGet();
                return answer;
            }
        };
        return new ReadEntry(
                inbox,
                new FetchWhole(inbox, fetch, decide),
                new SettleEntry(inbox, keys, merge, decide),
                decide,
                rules);
    }

    private InboxEntry found(InboxEntry entry) {
        return inbox.find(account, entry.id()).orElseThrow();
    }

    private String factSheet() {
        return cases.latest(account, "STRIPE-du_1").orElseThrow().latest().factSheet();
    }

    /** The dispute alone, as it is fetched. */
    private static byte[] whole(String status) {
        String event = StripeEvents.dispute("evt_1", StripeEvents.BEGIN, "1", status);
        return event.substring(event.indexOf("\"object\": {") + "\"object\": ".length(), event.length() - 2)
                .getBytes(StandardCharsets.UTF_8);
    }

    private InboxEntry received(String status) {
        return receivedBody(StripeEvents.dispute("evt_1", StripeEvents.BEGIN, "1", status));
    }

    /** Due so late that the service itself leaves it alone. */
    private InboxEntry receivedBody(String text) {
        return receivedBody(SignatureScheme.STRIPE, text);
    }

    private InboxEntry receivedBody(SignatureScheme signature, String text) {
        InboxEntry entry = Entries.received(
                account,
                UUID.randomUUID(),
                signature,
                DigestUtils.sha256Hex(text),
                text,
                Instant.now().truncatedTo(ChronoUnit.MILLIS).plus(Duration.ofHours(1)));
        inbox.receive(entry);
        return entry;
    }
}
