package io.disputetriage.service.cases;

import java.time.Instant;
import java.util.UUID;

/**
 * A decision as it was kept.
 *
 * @param actor the name of the key that asked
 * @param decision the canonical JSON text, without its id
 * @param factSheet the JSON text of the fact sheet, with the instant it was evaluated at
 */
public record StoredDecision(
        UUID id, String caseRef, String actor, Instant recordedAt, String decision, String factSheet) {}
