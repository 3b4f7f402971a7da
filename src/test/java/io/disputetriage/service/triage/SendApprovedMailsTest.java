package io.disputetriage.service.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.service.cases.Actor;
import io.disputetriage.service.mail.MailState;
import io.disputetriage.service.mail.MailStore;
import io.disputetriage.service.mail.OutgoingMail;
import io.disputetriage.service.rollout.FixedRules;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Mails that somebody began to send, and cases that have not heard of theirs. */
class SendApprovedMailsTest {
    private static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");

    private static final OutgoingMail SENT = new OutgoingMail(
            new UUID(1, 1),
            new Actor("shop", "ops"),
            "ORD-1",
            new UUID(1, 2),
            1,
            MailState.SENT,
            "0".repeat(64),
            "complaints@platform.example",
            "<1@shop.example>",
            NOW,
            NOW,
            NOW,
            null);

    private final List<Instant> begunBefore = new ArrayList<>();
    private final List<Object> told = new ArrayList<>();

    @Test
    void nobody_is_given_up_who_may_still_wait_for_a_slow_server() {
        Duration slow = Duration.ofMinutes(10);
        sender(slow).tick();
        assertThat(begunBefore).hasSize(1);
        assertThat(begunBefore.get(0)).isBefore(NOW.minus(slow.multipliedBy(2)));
    }

    @Test
    void while_there_are_no_rules_no_case_counts_as_told() {
        sender(Duration.ofMinutes(1)).tick();
        assertThat(told).isEmpty();
    }

    /** Of a service that starts. */
    private SendApprovedMails sender(Duration timeout) {
        MailStore mails = (MailStore) Proxy.newProxyInstance(
                MailStore.class.getClassLoader(), new Class<?>[] {MailStore.class}, (proxy, method, values) -> {
                    switch (method.getName()) {
                        case "giveUp" -> begunBefore.add((Instant) values[0]);
                        case "reported" -> told.add(values[0]);
                        default -> {}
                    }
                    return switch (method.getName()) {
                        case "take" -> Optional.empty();
                        case "unreported" -> List.of(SENT);
                        case "reported" -> null;
                        default -> List.of();
                    };
                });
        return new SendApprovedMails(
                mails, null, null, null, FixedRules.none(), Clock.fixed(NOW, ZoneOffset.UTC), timeout);
    }
}
