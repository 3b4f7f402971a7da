package io.disputetriage.service.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.disputetriage.diagnostics.Suggestion;
import io.disputetriage.service.cases.EventType;
import io.disputetriage.service.lifecycle.ReportBody;
import io.disputetriage.service.webhooks.Webhooks;
import java.net.URI;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

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
        Set<EventType> types = types(body);
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

    private static Set<EventType> types(ReportBody body) {
        Set<EventType> types = EnumSet.noneOf(EventType.class);
        JsonNode given = body.value("types");
        if (given != null && !given.isArray()) {
            body.fault("types", "A list is wanted.", "[\"TRIAGED\", \"CLOSED\"]");
        } else if (given != null) {
            for (int i = 0; i < given.size(); i++) {
                String word = given.get(i).asText();
                int at = i;
                Stream.of(EventType.values())
                        .filter(type -> type.name().equals(word))
                        .findFirst()
                        .ifPresentOrElse(
                                types::add,
                                () -> body.fault(
                                        "types/" + at,
                                        "This word is not known.",
                                        Suggestion.hint(
                                                word,
                                                Stream.of(EventType.values())
                                                        .map(Enum::name)
                                                        .toList())));
            }
        }
        return types;
    }
}
