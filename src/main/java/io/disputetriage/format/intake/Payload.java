package io.disputetriage.format.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * A payload as somebody sent it.
 *
 * @param name how messages call it: its place in a request, or its file
 * @param platform the platform or tracker it is said to come from; null: by its shape
 * @param occurredAt when it happened by what came beside it, such as the header X-Shopify-Triggered-At; counts where the body has no time
 *     of its own; null: nothing says
 */
public record Payload(String name, String platform, JsonNode body, Instant occurredAt) {
    /** One beside which no time came. */
    public Payload(String name, String platform, JsonNode body) {
        this(name, platform, body, null);
    }
}
