package io.disputetriage.service.events;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.service.cases.CaseEvent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** An event as CloudEvents 1.0 has it. Beside the case's reference it holds nothing of a person; the receiver asks for more. */
public final class CloudEvent {
    /** Of one event in JSON. */
    public static final String MEDIA_TYPE = "application/cloudevents+json";

    /** What its type begins with; the word of the event follows. */
    public static final String TYPE = "io.disputetriage.case.";

    private CloudEvent() {}

    /** The same text whenever the event is told. */
    public static String json(PlacedEvent placed) {
        CaseEvent event = placed.event();
        ObjectNode json = envelope(placed.account());
        json.put("id", event.id().toString());
        json.put("type", TYPE + event.type());
        json.put("time", event.recordedAt().truncatedTo(ChronoUnit.MILLIS).toString());
        json.put("subject", placed.caseRef());
        json.put("dataschema", "urn:dispute-triage:case-event:1");
        // The extension wants texts in the order of letters.
        json.put("sequence", "%010d".formatted(event.number()));
        ObjectNode data = json.putObject("data");
        data.put("version", event.number());
        data.put("at", event.happenedAt().truncatedTo(ChronoUnit.MILLIS).toString());
        data.put(
                "decisionId", event.decision() == null ? null : event.decision().toString());
        return json.toString();
    }

    /** No event of a case: it asks whether somebody wants to be called. */
    public static String verification(String account, UUID id, Instant now, String challenge) {
        ObjectNode json = envelope(account);
        json.put("id", id.toString());
        json.put("type", "io.disputetriage.webhook.verification");
        json.put("time", now.truncatedTo(ChronoUnit.MILLIS).toString());
        json.putObject("data").put("challenge", challenge);
        return json.toString();
    }

    private static ObjectNode envelope(String account) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("specversion", "1.0")
                .put(
                        "source",
                        "urn:dispute-triage:"
                                + URLEncoder.encode(account, StandardCharsets.UTF_8)
                                        .replace("+", "%20"))
                .put("datacontenttype", "application/json");
    }
}
