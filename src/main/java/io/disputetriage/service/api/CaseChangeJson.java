package io.disputetriage.service.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.format.JsonReader;
import io.disputetriage.service.cases.CaseEvent;
import io.disputetriage.service.cases.StoredDecision;
import io.disputetriage.service.cases.TracedEvent;
import io.disputetriage.service.triage.ChangedActions;
import java.util.List;

/** What happened to a case, as JSON. */
final class CaseChangeJson {
    private CaseChangeJson() {}

    /** The decision that was made because of a change, and what differs from the one before. */
    static String decided(StoredDecision now, StoredDecision before) {
        String decision = DecisionBody.decision(now.id(), now.decision());
        return decision.substring(0, decision.length() - 1) + ",\"changed\":" + differences(before, now) + "}";
    }

    /** An event with the facts that it changed. */
    static ObjectNode event(TracedEvent traced) {
        CaseEvent event = traced.event();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("number", event.number());
        json.put("id", event.id().toString());
        json.put("type", event.type().name());
        json.put("at", Json.instant(event.happenedAt()));
        json.put("recordedAt", Json.instant(event.recordedAt()));
        json.put("actor", event.actor());
        json.put("reason", event.reason());
        json.put(
                "decisionId", event.decision() == null ? null : event.decision().toString());
        if (event.of() != null) {
            json.putObject("taken")
                    .put("decisionId", event.of().decision().toString())
                    .put("rank", event.of().rank())
                    .put("action", event.of().done().name());
        }
        json.set("facts", FactChanges.between(traced.before(), traced.after()));
        return json;
    }

    static ObjectNode differences(StoredDecision before, StoredDecision after) {
        JsonNode old = JsonReader.sound(before.decision());
        JsonNode now = JsonReader.sound(after.decision());
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("since", before.id().toString());
        json.set("facts", FactChanges.between(before.factSheet(), after.factSheet()));
        ChangedActions changed = ChangedActions.between(old, now);
        ObjectNode actions = json.putObject("actions");
        changed.added().forEach(actions.putArray("added")::add);
        changed.removed().forEach(actions.putArray("removed")::add);
        for (String field : List.of("urgency", "responseDue", "reviewAt")) {
            if (!old.path(field).equals(now.path(field))) {
                ObjectNode both = json.putObject(field);
                both.set("before", old.get(field));
                both.set("after", now.get(field));
            }
        }
        return json;
    }
}
