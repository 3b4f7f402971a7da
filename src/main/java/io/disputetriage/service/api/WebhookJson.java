package io.disputetriage.service.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.service.webhooks.Attempt;
import io.disputetriage.service.webhooks.Undelivered;
import io.disputetriage.service.webhooks.WebhookEndpoint;
import io.disputetriage.service.webhooks.WebhookStore.Numbered;

/** Endpoints and what came of their calls, as JSON. */
final class WebhookJson {
    private WebhookJson() {}

    /** Without its secret. */
    static ObjectNode endpoint(WebhookEndpoint endpoint, long blocked) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", endpoint.id().toString());
        json.put("url", endpoint.url().toString());
        var types = json.putArray("types");
        endpoint.types().stream().map(Enum::name).sorted().forEach(types::add);
        json.put("actor", endpoint.actor().name());
        json.put("createdAt", Json.instant(endpoint.createdAt()));
        json.put("disabledAt", Json.instant(endpoint.disabledAt()));
        json.put("previousSecretUntil", Json.instant(endpoint.secrets().previousUntil()));
        json.put("blocked", blocked);
        return json;
    }

    static ObjectNode attempt(Numbered numbered) {
        Attempt attempt = numbered.attempt();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("caseRef", attempt.caseRef());
        json.put("number", attempt.number());
        json.put("eventId", attempt.eventId().toString());
        json.put("at", Json.instant(attempt.at()));
        json.put("outcome", attempt.outcome().name());
        json.put("status", attempt.status());
        json.put("detail", attempt.detail());
        json.put("millis", attempt.millis());
        return json;
    }

    static ObjectNode undelivered(Undelivered of) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("caseRef", of.caseRef());
        json.put("done", of.done());
        json.put("wanted", of.wanted());
        json.put("attempts", of.attempts());
        json.put("blocked", of.nextAt() == null);
        json.put("nextAt", Json.instant(of.nextAt()));
        return json;
    }
}
