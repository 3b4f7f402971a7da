package io.disputetriage.service.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.service.cases.EventType;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What a file does to the evidence among the facts of a case; its id is the {@code ref} of its entry. */
public final class FileReport {
    private static final String EVIDENCE = "evidence";

    private FileReport() {}

    /** It came: the same as when somebody reports that he has it. */
    public static CaseReport received(EvidenceKind kind, UUID id, JsonNode sheet, Instant now) {
        JsonNode told = JsonNodeFactory.instance
                .objectNode()
                .put("type", EventType.EVIDENCE_RECEIVED.name())
                .put("kind", kind.name())
                .put("ref", id.toString());
        return ReportedEvents.read(told, sheet, now);
    }

    /** It is removed: its entry counts no longer, if a person has left it there. */
    public static CaseReport removed(UUID id, JsonNode sheet, Instant now) {
        ArrayNode left = JsonNodeFactory.instance.arrayNode();
        sheet.path(EVIDENCE).forEach(entry -> {
            if (!entry.path("ref").asText().equals(id.toString())) {
                left.add(entry);
            }
        });
        FactPatch patch = new FactPatch(sheet).set(EVIDENCE, left);
        return new CaseReport.Sound(EventType.EVIDENCE_REMOVED, now, null, null, patch.patch(), Map.of());
    }
}
