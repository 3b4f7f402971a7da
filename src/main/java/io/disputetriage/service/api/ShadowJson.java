package io.disputetriage.service.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.service.rollout.ShadowCounts;
import io.disputetriage.service.rollout.ShadowDifference;
import io.disputetriage.service.rollout.ShadowRuleset;
import java.util.List;

/** Shadows as JSON. */
final class ShadowJson {
    private ShadowJson() {}

    static ObjectNode of(ShadowRuleset.Shadowing shadowing) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("revision", shadowing.shadow().revision());
        json.put("share", shadowing.shadow().share());
        json.put("startedAt", Json.instant(shadowing.shadow().startedAt()));
        json.put("by", shadowing.shadow().actor());
        ShadowCounts counts = shadowing.counts();
        json.put("compared", counts.compared()).put("same", counts.same());
        json.put("different", counts.different());
        json.put("failed", counts.failed()).put("dropped", counts.dropped());
        ObjectNode kinds = json.putObject("kinds");
        counts.kinds().forEach((kind, count) -> kinds.put(kind.name(), count));
        return json;
    }

    /** {@code found} holds one more than {@code limit} if there is more. */
    static ObjectNode page(List<ShadowDifference> found, int limit) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode items = json.putArray("items");
        List<ShadowDifference> page = found.subList(0, Math.min(limit, found.size()));
        page.forEach(difference -> items.add(difference(difference)));
        return json.put(
                "next",
                found.size() <= limit ? null : PageCursor.of(page.get(limit - 1).id()));
    }

    private static ObjectNode difference(ShadowDifference difference) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("decisionId", difference.decisionId().toString());
        json.put("activeRevision", difference.activeRevision());
        json.put("shadowRevision", difference.shadowRevision());
        json.put("foundAt", Json.instant(difference.foundAt()));
        ArrayNode changes = json.putArray("changes");
        difference.changes().forEach(change -> changes.addObject()
                .put("kind", change.kind().name())
                .put("active", change.active())
                .put("shadow", change.shadow()));
        return json;
    }
}
