package io.disputetriage.service.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.disputetriage.format.JsonResult;
import io.disputetriage.format.Rfc3339;
import io.disputetriage.format.intake.Payload;
import io.disputetriage.format.intake.PayloadReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What an entry of the inbox carries, as payloads that can be read. */
public final class EntryPayload {
    private static final String SHOPIFY_TIME = "x-shopify-triggered-at";

    private EntryPayload() {}

    /** The body as a tree, or its faults. */
    public static JsonResult tree(byte[] body) {
        return PayloadReader.read(new String(body, StandardCharsets.UTF_8));
    }

    /** What came, and what was fetched because of it; what is no text of a payload is left out. None if the entry is erased. */
    public static List<Payload> of(InboxEntry entry) {
        List<Payload> payloads = new ArrayList<>();
        if (entry.content().payload() != null && tree(entry.content().payload()) instanceof JsonResult.Parsed parsed) {
            payloads.add(sent(entry, parsed.tree()));
        }
        if (entry.content().fetched() != null && tree(entry.content().fetched()) instanceof JsonResult.Parsed parsed) {
            // An object has no time of its own: it is as it was when somebody asked.
            payloads.add(new Payload(
                    entry.id() + "/fetched",
                    entry.origin().platform(),
                    parsed.tree(),
                    entry.content().fetchedAt()));
        }
        return payloads;
    }

    /** The payload that came, with the time that only its headers tell. */
    public static Payload sent(InboxEntry entry, JsonNode tree) {
        String header = entry.content().headers().get(SHOPIFY_TIME);
        Instant at = header == null ? null : Rfc3339.instant(header);
        return new Payload(entry.id().toString(), entry.origin().platform(), tree, at);
    }
}
