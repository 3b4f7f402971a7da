package io.disputetriage.service.inbox;

import io.disputetriage.service.signatures.SignatureScheme;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A call of a platform as it was kept, and what became of it.
 *
 * @param eventId the sender's own id of the event; where it has none, the hash of the body
 * @param occurredAt when it happened by the sender's clock; null: not known
 * @param detail why it is ignored or failed; null: nothing to say
 * @param caseRef whose case it is; null: of none yet
 * @param decision that knows it; null: none
 * @param revision of the tables that it was read by; null: it was not
 * @param attempts that ended in a fault of ours
 * @param nextAt when it is looked into, or somebody else may; null: it was
 * @param headers those of the signature and the event, by lower-case name
 * @param payload the bytes as they came; null: they are erased
 * @param sha256 of the payload, in hexadecimal digits
 * @param oldSecret whether it was signed with the secret from before a rotation
 * @param fetched the whole object as it was fetched afterwards; null: it was not
 * @param erasedAt null: it is whole
 */
public record InboxEntry(
        UUID id,
        String account,
        UUID endpoint,
        String platform,
        IntakeEndpoint.Mode mode,
        SignatureScheme signature,
        String eventId,
        Instant receivedAt,
        Instant occurredAt,
        EntryState state,
        String detail,
        String caseRef,
        UUID decision,
        String revision,
        int attempts,
        Instant nextAt,
        Map<String, String> headers,
        byte[] payload,
        int bytes,
        String sha256,
        boolean oldSecret,
        byte[] fetched,
        Instant fetchedAt,
        Instant erasedAt) {

    /** False: nobody has signed its body, so it is a hint and no more. */
    public boolean isSigned() {
        return signature.coversBody();
    }

    /** Bodies hold what is personal, and are for no log. */
    @Override
    public String toString() {
        return "entry " + id;
    }
}
