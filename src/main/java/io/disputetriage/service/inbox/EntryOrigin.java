package io.disputetriage.service.inbox;

import io.disputetriage.service.signatures.SignatureScheme;
import java.time.Instant;
import java.util.UUID;

/**
 * Where a call came from.
 *
 * @param oldSecret whether it was signed with the secret from before a rotation
 * @param eventId the sender's own id of the event; where it has none, the hash of the body
 */
public record EntryOrigin(
        String account,
        UUID endpoint,
        String platform,
        IntakeEndpoint.Mode mode,
        SignatureScheme signature,
        boolean oldSecret,
        String eventId,
        Instant receivedAt) {

    /** False: nobody has signed its body, so it is a hint and no more. */
    public boolean isSigned() {
        return signature.coversBody();
    }
}
