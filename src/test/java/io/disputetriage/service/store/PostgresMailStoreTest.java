package io.disputetriage.service.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.FreshDatabase;
import io.disputetriage.service.cases.Actor;
import io.disputetriage.service.cases.UuidV7;
import io.disputetriage.service.mail.MailAddress;
import io.disputetriage.service.mail.MailContent;
import io.disputetriage.service.mail.MailState;
import io.disputetriage.service.mail.OutgoingMail;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A mail is sent by one process, once, whatever ends in between. */
class PostgresMailStoreTest {
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private static final MailContent CONTENT =
            new MailContent("disputes@shop.example", "c@platform.example", true, "s", "b", List.of(new UUID(1, 2)));

    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    private final PostgresMailStore mails = new PostgresMailStore(DATABASE.source());
    private final PostgresAddressStore addresses = new PostgresAddressStore(DATABASE.source());
    private final Actor actor = new Actor("shop-" + UUID.randomUUID(), "ops");
    private final UuidV7 ids = new UuidV7();

    @BeforeEach
    void confirm() {
        addresses.confirm(new MailAddress(actor.account(), CONTENT.recipient(), "ops", NOW));
    }

    @Test
    void two_processes_never_send_the_same_mail() throws ExecutionException, InterruptedException {
        List<UUID> approved = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            approved.add(approved(UUID.randomUUID()).id());
        }
        ExecutorService replicas = Executors.newFixedThreadPool(4);
        List<Future<List<UUID>>> takers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            takers.add(replicas.submit(() -> {
                List<UUID> mine = new ArrayList<>();
                for (Optional<OutgoingMail> next = mails.take(NOW); next.isPresent(); next = mails.take(NOW)) {
                    mine.add(next.get().id());
                }
                return mine;
            }));
        }
        List<UUID> taken = new ArrayList<>();
        for (Future<List<UUID>> taker : takers) {
            taken.addAll(taker.get());
        }
        replicas.shutdown();
        assertThat(taken).containsExactlyInAnyOrderElementsOf(approved);
    }

    @Test
    void one_that_a_dead_process_was_sending_is_unclear_and_never_taken_again() {
        OutgoingMail mail = approved(UUID.randomUUID());
        mails.take(NOW.minus(Duration.ofMinutes(6)));
        assertThat(mails.take(NOW)).isEmpty();
        assertThat(mails.giveUp(NOW.minus(Duration.ofMinutes(7)), NOW, "gone")).isEmpty();
        assertThat(mails.giveUp(NOW.minus(Duration.ofMinutes(5)), NOW, "gone"))
                .extracting(OutgoingMail::id, OutgoingMail::state, OutgoingMail::detail)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(mail.id(), MailState.UNCLEAR, "gone"));
        assertThat(mails.take(NOW)).isEmpty();
        assertThat(mails.settle(mail.id(), MailState.SENDING, MailState.SENT, NOW, null))
                .as("who was believed dead comes too late")
                .isFalse();
    }

    @Test
    void an_action_has_one_mail_unless_that_has_surely_not_gone_out() {
        UUID decision = UUID.randomUUID();
        OutgoingMail first = approved(decision);
        assertThat(mails.approve(mail(decision), CONTENT, true)).contains(first);
        mails.take(NOW);
        assertThat(mails.approve(mail(decision), CONTENT, true)).isPresent();
        assertThat(mails.settle(first.id(), MailState.SENDING, MailState.NOT_SENT, NOW, "554"))
                .isTrue();
        OutgoingMail second = approved(decision);
        mails.take(NOW);
        mails.settle(second.id(), MailState.SENDING, MailState.SENT, NOW, null);
        assertThat(mails.approve(mail(decision), CONTENT, true)).isPresent();
        assertThat(mails.unreported(10)).extracting(OutgoingMail::id).containsExactly(second.id());
        mails.reported(second.id());
        assertThat(mails.unreported(10)).isEmpty();
    }

    @Test
    void a_case_writes_to_an_address_anew_only_once_it_is_known_that_the_mail_before_was_not_sent() {
        String ref = "ORD-" + UUID.randomUUID();
        OutgoingMail earlier = approved(ref, UUID.randomUUID());
        OutgoingMail later = mail(ref, UUID.randomUUID());
        decided(ref, later.decision(), true);
        assertThat(mails.approve(later, CONTENT, true)).contains(earlier);
        assertThat(mails.approve(mail("ORD-other", later.decision()), CONTENT, false))
                .as("of another case")
                .isEmpty();
        assertThat(state(ref, "SENDING")).isEqualTo(1);
        assertThat(mails.approve(later, CONTENT, true)).isPresent();
        assertThat(state(ref, "UNCLEAR")).isEqualTo(1);
        assertThat(mails.approve(later, CONTENT, true)).isPresent();
        assertThat(state(ref, "SENT")).isEqualTo(1);
        assertThat(mails.approve(later, CONTENT, false)).isPresent();
        assertThat(mails.approve(later, CONTENT, true)).as("said so").isEmpty();
    }

    @Test
    void an_address_is_the_same_in_other_letters_and_may_be_the_one_that_was_erased() {
        String ref = "ORD-" + UUID.randomUUID();
        approved(ref, UUID.randomUUID());
        OutgoingMail later = mail(ref, UUID.randomUUID());
        run("update mails set recipient = upper(recipient)");
        assertThat(mails.approve(later, CONTENT, true)).isPresent();
        run("update mails set recipient = null, state = 'UNCLEAR'");
        assertThat(mails.approve(later, CONTENT, true)).isPresent();
        run("update mails set recipient = 'another@platform.example'");
        assertThat(mails.approve(later, CONTENT, true)).isEmpty();
    }

    @Test
    void what_was_approved_for_a_case_that_was_closed_meanwhile_is_not_sent() {
        OutgoingMail mail = approved("ORD-1", UUID.randomUUID());
        decided("ORD-1", mail.decision(), false);
        assertNotSent(mail, "closed");
    }

    @Test
    void what_was_approved_for_an_earlier_decision_is_not_sent() {
        OutgoingMail mail = approved("ORD-1", UUID.randomUUID());
        decided("ORD-1", UUID.randomUUID(), true);
        assertNotSent(mail, "decided anew");
    }

    @Test
    void what_goes_to_an_address_that_was_taken_back_meanwhile_is_not_sent() {
        OutgoingMail mail = approved("ORD-1", UUID.randomUUID());
        addresses.remove(actor.account(), CONTENT.recipient());
        assertNotSent(mail, "taken back");
    }

    @Test
    void an_address_that_the_tables_call_right_needs_nobody_to_say_so() {
        addresses.remove(actor.account(), CONTENT.recipient());
        OutgoingMail mail = mail(UUID.randomUUID());
        decided(mail.caseRef(), mail.decision(), true);
        MailContent right =
                new MailContent(CONTENT.sender(), CONTENT.recipient(), false, "s", "b", CONTENT.attachments());
        assertThat(mails.approve(mail, right, false)).isEmpty();
        assertThat(mails.take(NOW)).map(OutgoingMail::state).contains(MailState.SENDING);
    }

    private void assertNotSent(OutgoingMail mail, String why) {
        OutgoingMail taken = mails.take(NOW).orElseThrow();
        assertThat(taken.id()).isEqualTo(mail.id());
        assertThat(taken.state()).isEqualTo(MailState.NOT_SENT);
        assertThat(taken.detail()).contains(why);
        assertThat(mails.take(NOW)).isEmpty();
        assertThat(mails.find(actor.account(), mail.id())).contains(taken);
    }

    @Test
    void it_is_kept_as_it_was_approved_and_nobody_else_sees_it() {
        OutgoingMail first = approved(UUID.randomUUID());
        OutgoingMail second = approved(UUID.randomUUID());
        assertThat(mails.find(actor.account(), first.id())).contains(first);
        assertThat(mails.find("another", first.id())).isEmpty();
        assertThat(mails.content(first.id())).contains(CONTENT);
        assertThat(mails.list(actor.account(), null, null, 10)).containsExactly(second, first);
        assertThat(mails.list(actor.account(), MailState.APPROVED, second.id(), 10))
                .containsExactly(first);
        assertThat(mails.list(actor.account(), MailState.SENT, null, 10)).isEmpty();
        assertThat(mails.list("another", null, null, 10)).isEmpty();
        mails.take(NOW);
        mails.take(NOW);
    }

    @Test
    void an_address_is_one_whatever_the_case_of_its_letters() {
        addresses.confirm(new MailAddress(actor.account(), "A@b.example", "ops", NOW));
        addresses.confirm(new MailAddress(actor.account(), "a@B.example", "other", NOW));
        assertThat(addresses.list(actor.account()))
                .extracting(MailAddress::address)
                .containsExactly("A@b.example", CONTENT.recipient());
        assertThat(addresses.isConfirmed(actor.account(), "a@b.EXAMPLE")).isTrue();
        assertThat(addresses.isConfirmed("another", "A@b.example")).isFalse();
        assertThat(addresses.remove(actor.account(), "a@b.example")).isTrue();
        assertThat(addresses.isConfirmed(actor.account(), "A@b.example")).isFalse();
    }

    private OutgoingMail approved(UUID decision) {
        return approved("ORD-" + decision, decision);
    }

    private OutgoingMail approved(String ref, UUID decision) {
        OutgoingMail mail = mail(ref, decision);
        decided(ref, decision, true);
        assertThat(mails.approve(mail, CONTENT, false)).isEmpty();
        return mail;
    }

    private OutgoingMail mail(UUID decision) {
        return mail("ORD-" + decision, decision);
    }

    private OutgoingMail mail(String ref, UUID decision) {
        UUID id = ids.next(NOW.toEpochMilli());
        return new OutgoingMail(
                id,
                actor,
                ref,
                decision,
                1,
                MailState.APPROVED,
                "00",
                CONTENT.recipient(),
                "<" + id + "@shop.example>",
                NOW,
                null,
                null,
                null);
    }

    /** The case as its latest decision leaves it. */
    private void decided(String ref, UUID decision, boolean open) {
        run(
                """
                insert into cases (id, account, case_ref, kind, urgency, open, latest_decision, decisions, opened_at, updated_at)
                values (gen_random_uuid(), '%s', '%s', 'NOT_RECEIVED', 'NORMAL', %s, '%s', 1, now(), now())
                on conflict (account, case_ref) do update set open = excluded.open, latest_decision = excluded.latest_decision"""
                        .formatted(actor.account(), ref, open, decision));
    }

    /** How many mails of the case are now in it. */
    private int state(String ref, String state) {
        return run("update mails set state = '" + state + "' where case_ref = '" + ref + "'");
    }

    private static int run(String sql) {
        try (Connection connection = DATABASE.source().getConnection();
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
