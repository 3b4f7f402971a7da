package io.disputetriage.service.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What calls are signed with, checked by the reference library of Standard Webhooks. */
class WebhookSecretsTest {
    private static final UUID ID = UUID.fromString("0199c9b2-6c1e-7d41-9f35-1f8f6a0d1c55");
    private static final String BODY = "{\"subject\": \"ORD-é-1\"}";

    /** The library knows only the clock of the system. */
    private static final Instant NOW = Instant.now();

    @Test
    void who_has_the_secret_can_verify_what_was_sent_and_nothing_else() {
        WebhookSecrets secrets = WebhookSecrets.fresh();
        String signature = signed(secrets, NOW);
        assertThatCode(() -> verify(secrets.current(), BODY, NOW, signature)).doesNotThrowAnyException();
        assertThatThrownBy(() -> verify(secrets.current(), BODY + " ", NOW, signature))
                .isInstanceOf(WebhookVerificationException.class);
        assertThatThrownBy(() -> verify(secrets.current(), BODY, NOW.plusSeconds(1), signature))
                .isInstanceOf(WebhookVerificationException.class);
        assertThatThrownBy(() -> verify(WebhookSecrets.fresh().current(), BODY, NOW, signature))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void the_example_of_the_specification_has_the_signature_of_the_specification() {
        WebhookSecrets secrets = new WebhookSecrets("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", null, null);
        assertThat(secrets.signature(
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        Instant.ofEpochSecond(1614265330),
                        "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void after_a_rotation_both_verify_for_a_day_and_then_the_new_one_alone() {
        WebhookSecrets before = WebhookSecrets.fresh();
        WebhookSecrets fresh = before.rotated(NOW);
        WebhookSecrets older = before.rotated(NOW.minus(WebhookSecrets.OVERLAP));
        assertThat(fresh.current()).isNotEqualTo(before.current()).startsWith("whsec_");
        for (String secret : List.of(before.current(), fresh.current())) {
            assertThatCode(() -> verify(secret, BODY, NOW, signed(fresh, NOW))).doesNotThrowAnyException();
        }
        assertThatCode(() -> verify(older.current(), BODY, NOW, signed(older, NOW)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> verify(before.current(), BODY, NOW, signed(older, NOW)))
                .isInstanceOf(WebhookVerificationException.class);
        assertThat(fresh.toString()).doesNotContain(fresh.current());
    }

    private static String signed(WebhookSecrets secrets, Instant at) {
        return secrets.signature(ID.toString(), at, BODY.getBytes(StandardCharsets.UTF_8));
    }

    private static void verify(String secret, String body, Instant at, String signature)
            throws WebhookVerificationException, EmptyWebhookSecretException {
        Map<String, List<String>> headers = Map.of(
                "webhook-id", List.of(ID.toString()),
                "webhook-timestamp", List.of(Long.toString(at.getEpochSecond())),
                "webhook-signature", List.of(signature));
        new Webhook(secret).verify(body, HttpHeaders.of(headers, (name, value) -> true));
    }
}
