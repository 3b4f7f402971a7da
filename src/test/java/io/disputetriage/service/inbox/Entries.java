package io.disputetriage.service.inbox;

import io.disputetriage.service.inbox.IntakeEndpoint.Mode;
import io.disputetriage.service.signatures.SignatureScheme;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;

/** Calls of platforms as they are kept before anybody has looked into them. */
public final class Entries {
    private Entries() {}

    /** Received now; to be looked into at {@code nextAt}. */
    public static InboxEntry received(
            String account, UUID endpoint, SignatureScheme signature, String eventId, String body, Instant nextAt) {
        return receivedAt(Instant.now(), account, endpoint, signature, eventId, body, nextAt);
    }

    /** The same at another time. */
    public static InboxEntry receivedAt(
            Instant at,
            String account,
            UUID endpoint,
            SignatureScheme signature,
            String eventId,
            String body,
            Instant nextAt) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return new InboxEntry(
                UUID.randomUUID(),
                account,
                endpoint,
                signature.name(),
                Mode.LIVE,
                signature,
                eventId,
                at,
                null,
                EntryState.RECEIVED,
                null,
                null,
                null,
                null,
                0,
                nextAt,
                Map.of(),
                bytes,
                bytes.length,
                DigestUtils.sha256Hex(bytes),
                false,
                null,
                null,
                null);
    }
}
