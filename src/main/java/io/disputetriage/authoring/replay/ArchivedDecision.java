package io.disputetriage.authoring.replay;

import java.time.Instant;
import java.util.UUID;

/**
 * A decision as it was kept.
 *
 * @param decision the canonical JSON text, without its id
 * @param factSheet the JSON text of the fact sheet
 */
public record ArchivedDecision(UUID id, Instant recordedAt, String decision, String factSheet) {

    /** One line of JSON, as {@code GET /v1/decisions/{id}} answers it, but without who asked. */
    public String line() {
        return "{\"decisionId\":\"" + id + "\"," + decision.substring(1, decision.length() - 1) + ",\"recordedAt\":\""
                + recordedAt + "\",\"factSheet\":" + factSheet + "}";
    }
}
