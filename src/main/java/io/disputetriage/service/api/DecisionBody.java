package io.disputetriage.service.api;

import io.disputetriage.service.cases.StoredDecision;
import java.util.UUID;

/** Decisions as JSON text, made from the text that is kept, so that what is answered is what is kept. */
final class DecisionBody {
    private DecisionBody() {}

    /** The decision with its id in front. */
    static String decision(UUID id, String canonical) {
        return "{\"decisionId\":\"" + id + "\"," + canonical.substring(1);
    }

    /** A decision with something beside it that is never kept, as JSON text. */
    static String with(String decision, String name, String json) {
        return decision.substring(0, decision.length() - 1) + ",\"" + name + "\":" + json + "}";
    }

    /** The decision with its id, when it was recorded and who asked. */
    static String withRecord(StoredDecision stored) {
        String decision = decision(stored.id(), stored.decision());
        return decision.substring(0, decision.length() - 1) + ",\"recordedAt\":\"" + Json.instant(stored.recordedAt())
                + "\",\"actor\":" + Json.quote(stored.actor()) + "}";
    }

    /** The decision with its record and the fact sheet it was made from. */
    static String withFactSheet(StoredDecision stored) {
        String record = withRecord(stored);
        return record.substring(0, record.length() - 1) + ",\"factSheet\":" + stored.factSheet() + "}";
    }
}
