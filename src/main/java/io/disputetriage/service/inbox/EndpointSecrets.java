package io.disputetriage.service.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * With what a platform signs its calls to an endpoint, encrypted as {@link SecretCipher} does it.
 *
 * @param current null: its calls are not signed
 * @param previous null: there is none
 * @param previousUntil so long calls that are signed with the previous one are taken
 */
public record EndpointSecrets(byte[] current, byte[] previous, Instant previousUntil) {
    /** For how long the one before is taken after a rotation. */
    public static final Duration OVERLAP = Duration.ofHours(24);

    /** This secret, and the one before for a while; what was before that is forgotten. */
    EndpointSecrets rotated(byte[] secret, Instant now) {
        return new EndpointSecrets(secret, current, now.plus(OVERLAP));
    }

    /** Those that are valid now, the current one first. */
    List<byte[]> valid(Instant now) {
        List<byte[]> valid = new ArrayList<>();
        if (current != null) {
            valid.add(current);
        }
        if (previous != null && now.isBefore(previousUntil)) {
            valid.add(previous);
        }
        return valid;
    }
}
