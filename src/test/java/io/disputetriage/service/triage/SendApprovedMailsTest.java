package io.disputetriage.service.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.service.mail.MailStore;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Until when a mail belongs to whoever began to send it. */
class SendApprovedMailsTest {
    private static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");

    private final List<Instant> begunBefore = new ArrayList<>();

    @Test
    void nobody_is_given_up_who_may_still_wait_for_a_slow_server() {
        Duration slow = Duration.ofMinutes(10);
        sender(slow).tick();
        assertThat(begunBefore).hasSize(1);
        assertThat(begunBefore.get(0)).isBefore(NOW.minus(slow.multipliedBy(2)));
    }

    private SendApprovedMails sender(Duration timeout) {
        MailStore mails = (MailStore) Proxy.newProxyInstance(
                MailStore.class.getClassLoader(), new Class<?>[] {MailStore.class}, (proxy, method, values) -> {
                    if (method.getName().equals("giveUp")) {
                        begunBefore.add((Instant) values[0]);
                    }
                    return method.getName().equals("take") ? Optional.empty() : List.of();
                });
        return new SendApprovedMails(mails, null, null, null, null, Clock.fixed(NOW, ZoneOffset.UTC), timeout);
    }
}
