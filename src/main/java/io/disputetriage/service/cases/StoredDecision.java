package io.disputetriage.service.cases;

import java.time.Instant;
import java.util.UUID;

/**
 * A decision as it was kept.
 *
 * @param actor the name of the key that asked
 * @param decision the canonical JSON text, without its id
 * @param factSheet the JSON text of the fact sheet, with the instant it was evaluated at
 * @param erasedAt when its personal values were replaced by hashes; null: they were not
 */
public record StoredDecision(
        UUID id,
        String caseRef,
        String actor,
        Instant recordedAt,
        String decision,
        String factSheet,
        Instant erasedAt) {

    /** With all that is personal. */
    public StoredDecision(
            UUID id, String caseRef, String actor, Instant recordedAt, String decision, String factSheet) {
        this(id, caseRef, actor, recordedAt, decision, factSheet, null);
    }
}
