package io.disputetriage.service.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.service.inbox.InboxEntry;
import io.disputetriage.service.inbox.InboxStore.SharedKey;
import io.disputetriage.service.inbox.IntakeEndpoint;

/** Intake endpoints and what they received, as JSON. */
final class InboxJson {
    private InboxJson() {}

    /** Without its address and its secret. */
    static ObjectNode endpoint(IntakeEndpoint endpoint) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", endpoint.id().toString())
                .put("platform", endpoint.platform())
                .put("mode", endpoint.mode().name())
                .put("signature", endpoint.signature().name())
                .put("actor", endpoint.actor().name())
                .put("createdAt", Json.instant(endpoint.createdAt()))
                .put("previousSecretUntil", Json.instant(endpoint.secrets().previousUntil()));
    }

    /** Without its payload. */
    static ObjectNode entry(InboxEntry entry) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", entry.id().toString())
                .put("endpoint", entry.endpoint().toString())
                .put("platform", entry.platform())
                .put("eventId", entry.eventId())
                .put("receivedAt", Json.instant(entry.receivedAt()))
                .put("occurredAt", Json.instant(entry.occurredAt()))
                .put("state", entry.state().name())
                .put("detail", entry.detail())
                .put("caseRef", entry.caseRef())
                .put(
                        "decisionId",
                        entry.decision() == null ? null : entry.decision().toString())
                .put("ruleset", entry.revision())
                .put("attempts", entry.attempts())
                .put("nextAt", Json.instant(entry.nextAt()))
                .put("bytes", entry.bytes())
                .put("sha256", entry.sha256())
                .put("signedBy", signedBy(entry))
                .put("fetchedAt", Json.instant(entry.fetchedAt()))
                .put("erasedAt", Json.instant(entry.erasedAt()));
    }

    /** Which of two secrets; null: its body is not signed. */
    private static String signedBy(InboxEntry entry) {
        if (!entry.isSigned()) {
            return null;
        }
        return entry.oldSecret() ? "PREVIOUS" : "CURRENT";
    }

    static ObjectNode shared(SharedKey shared) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("key", shared.key().text());
        var cases = json.putArray("caseRefs");
        shared.caseRefs().forEach(cases::add);
        return json;
    }
}
