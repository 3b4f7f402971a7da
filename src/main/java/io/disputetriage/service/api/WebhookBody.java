package io.disputetriage.service.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.disputetriage.service.cases.EventType;
import io.disputetriage.service.lifecycle.ReportBody;
import io.disputetriage.service.webhooks.Webhooks;
import java.net.URI;
import java.util.Set;

/** An endpoint that is to be made. */
sealed interface WebhookBody {

    /** Well-formed. */
    record Wanted(URI url, Set<EventType> types) implements WebhookBody {}

    /** Something else. */
    record Refused(Problem problem) implements WebhookBody {}

    /** Reads {@code {"url": "https://…", "types": ["CLOSED", …]}}; no types: all. */
    static WebhookBody read(JsonNode tree, Webhooks webhooks) {
        ReportBody body = new ReportBody(tree, Set.of("url", "types"));
        body.require("url", "Like https://shop.example/hooks");
        URI url = url(body);
        if (url != null) {
            webhooks.fault(url).ifPresent(fault -> body.fault("url", fault, "Like https://shop.example/hooks"));
        }
        Set<EventType> types = body.words("types", EventType.class, "[\"TRIAGED\", \"CLOSED\"]");
        return body.sound() ? new Wanted(url, types) : new Refused(Problem.of(ProblemCode.BAD_REQUEST, body.faults()));
    }

    private static URI url(ReportBody body) {
        String text = body.text("url");
        try {
            return text == null ? null : URI.create(text);
        } catch (IllegalArgumentException e) {
            body.fault("url", "This is no address.", "Like https://shop.example/hooks");
            return null;
        }
    }
}
