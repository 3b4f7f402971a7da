package io.disputetriage.service.inbox;

import io.disputetriage.service.inbox.IntakeEndpoint.Mode;
import io.disputetriage.service.signatures.SignatureScheme;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

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
        return new InboxEntry(
                UUID.randomUUID(),
                new EntryOrigin(account, endpoint, signature.name(), Mode.LIVE, signature, false, eventId, at),
                EntryContent.received(Map.of(), body.getBytes(StandardCharsets.UTF_8)),
                EntryProgress.received(nextAt));
    }
}
