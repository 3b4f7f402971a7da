package io.disputetriage.service.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.FreshDatabase;
import io.disputetriage.service.cases.Actor;
import io.disputetriage.service.cases.UuidV7;
import io.disputetriage.service.mail.MailAddress;
import io.disputetriage.service.mail.MailContent;
import io.disputetriage.service.mail.MailState;
import io.disputetriage.service.mail.OutgoingMail;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A mail is sent by one process, once, whatever ends in between. */
class PostgresMailStoreTest {
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private static final MailContent CONTENT =
            new MailContent("disputes@shop.example", "c@platform.example", "s", "b", List.of(new UUID(1, 2)));

    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    private final PostgresMailStore mails = new PostgresMailStore(DATABASE.source());
    private final Actor actor = new Actor("shop-" + UUID.randomUUID(), "ops");
    private final UuidV7 ids = new UuidV7();

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
        assertThat(mails.approve(mail(decision), CONTENT)).isFalse();
        mails.take(NOW);
        assertThat(mails.approve(mail(decision), CONTENT)).isFalse();
        assertThat(mails.settle(first.id(), MailState.SENDING, MailState.NOT_SENT, NOW, "554"))
                .isTrue();
        OutgoingMail second = approved(decision);
        mails.take(NOW);
        mails.settle(second.id(), MailState.SENDING, MailState.SENT, NOW, null);
        assertThat(mails.approve(mail(decision), CONTENT)).isFalse();
        assertThat(mails.unreported(10)).extracting(OutgoingMail::id).containsExactly(second.id());
        mails.reported(second.id());
        assertThat(mails.unreported(10)).isEmpty();
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
        PostgresAddressStore addresses = new PostgresAddressStore(DATABASE.source());
        addresses.confirm(new MailAddress(actor.account(), "A@b.example", "ops", NOW));
        addresses.confirm(new MailAddress(actor.account(), "a@B.example", "other", NOW));
        assertThat(addresses.list(actor.account()))
                .extracting(MailAddress::address)
                .containsExactly("A@b.example");
        assertThat(addresses.isConfirmed(actor.account(), "a@b.EXAMPLE")).isTrue();
        assertThat(addresses.isConfirmed("another", "A@b.example")).isFalse();
        assertThat(addresses.remove(actor.account(), "a@b.example")).isTrue();
        assertThat(addresses.isConfirmed(actor.account(), "A@b.example")).isFalse();
    }

    private OutgoingMail approved(UUID decision) {
        OutgoingMail mail = mail(decision);
        assertThat(mails.approve(mail, CONTENT)).isTrue();
        return mail;
    }

    private OutgoingMail mail(UUID decision) {
        UUID id = ids.next(NOW.toEpochMilli());
        return new OutgoingMail(
                id,
                actor,
                "ORD-1",
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
}
