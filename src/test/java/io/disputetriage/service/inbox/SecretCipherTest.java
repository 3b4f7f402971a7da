package io.disputetriage.service.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Who sees the table of endpoints sees no secret. */
class SecretCipherTest {
    private static final String OLD = key(1);
    private static final String NEW = key(2);
    private static final UUID ENDPOINT = new UUID(1, 2);

    private final SecretCipher cipher = SecretCipher.of(List.of(NEW, OLD));

    @Property(tries = 50)
    void what_was_encrypted_comes_back(@ForAll String secret) {
        String whole = new String(
                secret.getBytes(java.nio.charset.StandardCharsets.UTF_8), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(cipher.decrypted(cipher.encrypted(whole, ENDPOINT), ENDPOINT))
                .isEqualTo(whole);
    }

    @Test
    void a_key_that_was_replaced_still_reads_what_it_wrote() {
        byte[] before = SecretCipher.of(List.of(OLD)).encrypted("whsec_1", ENDPOINT);
        assertThat(cipher.decrypted(before, ENDPOINT)).isEqualTo("whsec_1");
        byte[] now = cipher.encrypted("whsec_1", ENDPOINT);
        assertThatThrownBy(() -> SecretCipher.of(List.of(OLD)).decrypted(now, ENDPOINT))
                .hasMessageContaining("triage.intake.keys")
                .hasMessageNotContaining(NEW);
    }

    @Test
    void a_secret_that_was_moved_to_another_endpoint_or_changed_is_not_read() {
        byte[] secret = cipher.encrypted("whsec_1", ENDPOINT);
        assertThatThrownBy(() -> cipher.decrypted(secret, new UUID(1, 3))).isInstanceOf(IllegalStateException.class);
        secret[secret.length - 1] ^= 1;
        assertThatThrownBy(() -> cipher.decrypted(secret, ENDPOINT)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_same_secret_never_looks_the_same() {
        assertThat(cipher.encrypted("whsec_1", ENDPOINT)).isNotEqualTo(cipher.encrypted("whsec_1", ENDPOINT));
    }

    @Test
    void a_key_of_another_length_is_refused_without_being_shown() {
        for (String key : List.of("", "short", key(3).substring(4), "no base64 at all, but long enough!")) {
            assertThatThrownBy(() -> SecretCipher.of(List.of(key)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("openssl rand")
                    .hasMessageNotContaining(key.isEmpty() ? "\n" : key);
        }
        assertThat(SecretCipher.of(List.of()).isReady()).isFalse();
    }

    private static String key(int seed) {
        byte[] bytes = new byte[32];
        java.util.Arrays.fill(bytes, (byte) seed);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
