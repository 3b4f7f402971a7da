package io.disputetriage.service.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.FreshDatabase;
import io.disputetriage.service.cases.Asked;
import io.disputetriage.service.cases.CaseKey;
import io.disputetriage.service.inbox.Entries;
import io.disputetriage.service.inbox.EntryState;
import io.disputetriage.service.inbox.InboxEntry;
import io.disputetriage.service.inbox.Settlement;
import io.disputetriage.service.signatures.SignatureScheme;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How long payloads are kept, and how many of them one case is read from. */
class PostgresInboxStoreTest {
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private static final Instant CUTOFF = NOW.minus(Duration.ofDays(90));
    private static final Instant LONG_AGO = CUTOFF.minusSeconds(1);

    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    private final PostgresInboxStore inbox = new PostgresInboxStore(DATABASE.source());
    private final Asked asked = Asked.by("inbox");

    @Test
    void payloads_are_forgotten_that_came_long_ago_and_whose_case_was_closed_long_ago() throws SQLException {
        InboxEntry old = kept("OLD", LONG_AGO, LONG_AGO);
        InboxEntry open = kept("OPEN", LONG_AGO, null);
        InboxEntry closedSince = kept("CLOSED-SINCE", LONG_AGO, CUTOFF);
        InboxEntry cameSince = kept("CAME-SINCE", CUTOFF, LONG_AGO);
        InboxEntry ofNoCase = received("of no case", LONG_AGO);
        assertThat(inbox.forget(CUTOFF, 10)).isEqualTo(2);
        assertThat(found(old)).isFalse();
        assertThat(found(ofNoCase)).isFalse();
        assertThat(found(open)).isTrue();
        assertThat(found(closedSince)).isTrue();
        assertThat(found(cameSince)).isTrue();
    }

    @Test
    void what_a_forgotten_payload_told_is_its_cases_own_from_then_on() throws SQLException {
        kept("OLD", LONG_AGO, LONG_AGO);
        kept("OPEN", LONG_AGO, null);
        inbox.forget(CUTOFF, 10);
        assertThat(inbox.told(asked.account(), "OLD")).isEmpty();
        assertThat(inbox.told(asked.account(), "OPEN")).contains("{}");
    }

    @Test
    void a_payload_of_several_cases_is_kept_while_one_of_them_is_open_and_is_their_own_afterwards()
            throws SQLException {
        CaseKey parcel = CaseKey.parcel("LX1CN");
        CaseKey order = CaseKey.order("O-1");
        for (CaseKey key : List.of(parcel, order)) {
            String other = "OTHER " + key.text();
            String closed = "CLOSED " + key.text();
            kept(closed, LONG_AGO, LONG_AGO, key == parcel ? parcel : null, key == order ? List.of(order) : List.of());
            inbox.record(asked.about(other).opening());
            inbox.keepTold(asked.account(), other, "{}");
            new PostgresCaseKeys(DATABASE.source()).add(asked.account(), other, List.of(key));
            assertThat(inbox.forget(CUTOFF, 10)).as(other).isZero();
            close(other, LONG_AGO);
            assertThat(inbox.forget(CUTOFF, 10)).as(other).isEqualTo(1);
            assertThat(inbox.told(asked.account(), other)).isEmpty();
        }
    }

    @Test
    void many_are_forgotten_in_steps() {
        for (int i = 0; i < 5; i++) {
            received("event " + i, LONG_AGO);
        }
        assertThat(inbox.forget(CUTOFF, 3)).isEqualTo(3);
        assertThat(inbox.forget(CUTOFF, 3)).isEqualTo(2);
        assertThat(inbox.forget(CUTOFF, 3)).isZero();
    }

    @Test
    void a_tracker_that_tells_a_lot_takes_no_disputes_place() {
        CaseKey parcel = CaseKey.parcel("LX1CN");
        new PostgresCaseKeys(DATABASE.source()).add(asked.account(), "A-1", List.of(parcel));
        InboxEntry dispute = received("the dispute", NOW);
        settle(dispute, "A-1", null, List.of(), NOW.minus(Duration.ofDays(3)));
        for (int i = 0; i < 7; i++) {
            settle(received("update " + i, NOW), null, parcel, List.of(), NOW.plusSeconds(i));
        }
        assertThat(inbox.entriesOf(asked.account(), "A-1", List.of(), 4))
                .extracting(entry -> entry.origin().eventId())
                .containsExactlyInAnyOrder("the dispute", "update 3", "update 4", "update 5", "update 6");
    }

    /** Of a case that was closed at a time; null: it is open. */
    private InboxEntry kept(String caseRef, Instant receivedAt, Instant closedAt) throws SQLException {
        return kept(caseRef, receivedAt, closedAt, null, List.of());
    }

    private InboxEntry kept(String caseRef, Instant receivedAt, Instant closedAt, CaseKey parcel, List<CaseKey> keys)
            throws SQLException {
        InboxEntry entry = received(caseRef, receivedAt);
        inbox.record(asked.about(caseRef).opening());
        close(caseRef, closedAt);
        settle(entry, caseRef, parcel, keys, receivedAt);
        inbox.keepTold(asked.account(), caseRef, "{}");
        return entry;
    }

    private InboxEntry received(String eventId, Instant at) {
        InboxEntry entry =
                Entries.receivedAt(at, asked.account(), UUID.randomUUID(), SignatureScheme.STRIPE, eventId, "{}", NOW);
        inbox.receive(entry);
        return entry;
    }

    private void settle(InboxEntry entry, String caseRef, CaseKey parcel, List<CaseKey> keys, Instant occurredAt) {
        inbox.settle(
                entry, new Settlement(EntryState.MAPPED, null, caseRef, null, null, occurredAt, parcel, keys, null));
    }

    private boolean found(InboxEntry entry) {
        return inbox.find(asked.account(), entry.id()).isPresent();
    }

    private void close(String caseRef, Instant at) throws SQLException {
        try (Connection connection = DATABASE.source().getConnection();
                PreparedStatement close = connection.prepareStatement(
                        "update cases set open = ?, closed_at = ?::timestamptz where account = ? and case_ref = ?")) {
            close.setBoolean(1, at == null);
            close.setString(2, at == null ? null : at.toString());
            close.setString(3, asked.account());
            close.setString(4, caseRef);
            assertThat(close.executeUpdate()).isEqualTo(1);
        }
    }
}
