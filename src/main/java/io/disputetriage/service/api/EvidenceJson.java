package io.disputetriage.service.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.service.cases.StoredDecision;
import io.disputetriage.service.evidence.EvidenceFile;
import java.util.List;

/** Files of a case as JSON. */
final class EvidenceJson {
    private EvidenceJson() {}

    static ObjectNode list(List<EvidenceFile> files) {
        return Json.items(files.stream().map(EvidenceJson::file));
    }

    /**
     * The answer to a file that was sent.
     *
     * @param stripped how many bytes of what was sent are not kept
     * @param decision that was made because the file came
     */
    static ObjectNode added(EvidenceFile file, boolean duplicate, int stripped, StoredDecision decision) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("file", file(file));
        json.put("duplicate", duplicate);
        json.put("strippedBytes", stripped);
        json.put("decisionId", decision.id().toString());
        return json;
    }

    private static ObjectNode file(EvidenceFile file) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", file.id().toString())
                .put("kind", file.kind().name())
                .put("name", file.name())
                .put("type", file.type().mediaType())
                .put("bytes", file.bytes())
                .put("sha256", file.sha256())
                .put("addedAt", Json.instant(file.addedAt()))
                .put("actor", file.actor());
    }
}
