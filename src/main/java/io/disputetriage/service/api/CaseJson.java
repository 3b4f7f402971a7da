package io.disputetriage.service.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.service.cases.CaseFile;
import io.disputetriage.service.cases.Page;

/** Cases as JSON; what is unknown is null. */
final class CaseJson {
    private CaseJson() {}

    static ObjectNode of(CaseFile file) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("caseRef", file.caseRef());
        json.put("open", file.open());
        put(json, "platform", file.platform());
        put(json, "stage", file.stage());
        put(json, "kind", file.kind());
        put(json, "urgency", file.urgency());
        put(json, "firstAction", file.firstAction());
        put(json, "responseDue", file.responseDue());
        put(json, "reviewAt", file.reviewAt());
        put(json, "latestDecisionId", file.latestDecision());
        json.put("decisions", file.decisions());
        json.put("openedAt", Json.instant(file.openedAt()));
        json.put("updatedAt", Json.instant(file.updatedAt()));
        return json;
    }

    static ObjectNode page(Page<CaseFile> page) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode items = json.putArray("items");
        page.items().forEach(file -> items.add(of(file)));
        json.put("next", page.next() == null ? null : PageCursor.of(page.next()));
        return json;
    }

    private static void put(ObjectNode json, String name, Object value) {
        json.put(name, value == null ? null : value.toString());
    }
}
