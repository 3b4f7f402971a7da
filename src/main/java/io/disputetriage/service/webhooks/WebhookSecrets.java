package io.disputetriage.service.webhooks;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

/**
 * With what an endpoint's calls are signed, as Standard Webhooks has it.
 *
 * @param current {@code whsec_} and base64
 * @param previous null: there is none
 * @param previousUntil so long calls are signed with both
 */
public record WebhookSecrets(String current, String previous, Instant previousUntil) {
    /** For how long the one before is used after a rotation. */
    public static final Duration OVERLAP = Duration.ofHours(24);

    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one, alone. */
    public static WebhookSecrets fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new WebhookSecrets(PREFIX + Base64.getEncoder().encodeToString(bytes), null, null);
    }

    /** A new one, and this one for a while; what was before this one is forgotten. */
    WebhookSecrets rotated(Instant now) {
        return new WebhookSecrets(fresh().current, current, now.plus(OVERLAP));
    }

    /** The header {@code webhook-signature}: a signature for each that is valid. */
    String signature(String id, Instant at, byte[] body) {
        byte[] head = (id + "." + at.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8);
        boolean both = previous != null && at.isBefore(previousUntil);
        return Stream.of(current, both ? previous : current)
                .distinct()
                .map(secret -> "v1," + signature(secret, head, body))
                .collect(Collectors.joining(" "));
    }

    private static String signature(String secret, byte[] head, byte[] body) {
        byte[] key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
        javax.crypto.Mac mac = HmacUtils.getInitializedMac(HmacAlgorithms.HMAC_SHA_256, key);
        mac.update(head);
        return Base64.getEncoder().encodeToString(mac.doFinal(body));
    }

    /** Secrets are for who made them, not for a log. */
    @Override
    public String toString() {
        return "secrets";
    }
}
