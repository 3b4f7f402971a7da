package io.disputetriage.service.webhooks;

import io.disputetriage.service.cases.Actor;
import io.disputetriage.service.cases.EventType;
import java.net.URI;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Where an account wants to be told what happens to its cases.
 *
 * @param actor the name of the key that made it
 * @param types of events; empty: all
 * @param disabledAt since then it is told nothing, for it said that it has gone; null: it is told
 */
public record WebhookEndpoint(
        UUID id,
        Actor actor,
        URI url,
        Set<EventType> types,
        WebhookSecrets secrets,
        Instant createdAt,
        Instant disabledAt) {
    public WebhookEndpoint {
        types = Set.copyOf(types);
    }
}
