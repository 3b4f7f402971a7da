package io.disputetriage.service.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.service.inbox.CaseKeyStore.SharedKey;
import io.disputetriage.service.inbox.InboxEntry;
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
                .put("endpoint", entry.origin().endpoint().toString())
                .put("platform", entry.origin().platform())
                .put("eventId", entry.origin().eventId())
                .put("receivedAt", Json.instant(entry.origin().receivedAt()))
                .put("occurredAt", Json.instant(entry.progress().occurredAt()))
                .put("state", entry.progress().state().name())
                .put("detail", entry.progress().detail())
                .put("caseRef", entry.progress().caseRef())
                .put(
                        "decisionId",
                        entry.progress().decision() == null
                                ? null
                                : entry.progress().decision().toString())
                .put("ruleset", entry.progress().revision())
                .put("attempts", entry.progress().attempts())
                .put("nextAt", Json.instant(entry.progress().nextAt()))
                .put("bytes", entry.content().bytes())
                .put("sha256", entry.content().sha256())
                .put("signedBy", signedBy(entry))
                .put("fetchedAt", Json.instant(entry.content().fetchedAt()))
                .put("erasedAt", Json.instant(entry.content().erasedAt()));
    }

    /** Which of two secrets; null: its body is not signed. */
    private static String signedBy(InboxEntry entry) {
        if (!entry.origin().isSigned()) {
            return null;
        }
        return entry.origin().oldSecret() ? "PREVIOUS" : "CURRENT";
    }

    static ObjectNode shared(SharedKey shared) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("key", shared.key().text());
        var cases = json.putArray("caseRefs");
        shared.caseRefs().forEach(cases::add);
        return json;
    }
}
