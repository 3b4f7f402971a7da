package io.disputetriage.service.webhooks;

import com.fasterxml.jackson.databind.JsonNode;
import io.disputetriage.format.JsonReader;
import io.disputetriage.format.JsonResult;
import io.disputetriage.service.cases.Actor;
import io.disputetriage.service.cases.EventType;
import io.disputetriage.service.cases.UuidV7;
import io.disputetriage.service.events.CloudEvent;
import io.disputetriage.service.webhooks.Attempt.Outcome;
import io.disputetriage.service.webhooks.WebhookCall.Reply;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What people do with endpoints. */
@Singleton
public class Webhooks {
    /** Of one account. */
    public static final int MOST = 20;

    private final WebhookStore store;
    private final WebhookClient client;
    private final Clock clock;
    private final UuidV7 ids = new UuidV7();

    Webhooks(WebhookStore store, WebhookClient client, Clock clock) {
        this.store = store;
        this.client = client;
        this.clock = clock;
    }

    /** What comes of making one. */
    public sealed interface Made {
        /** It is told from now on. */
        record Endpoint(WebhookEndpoint endpoint) implements Made {}

        /** Why it is not, in a sentence. */
        record Refused(String why) implements Made {}
    }

    /** Why this address can't be an endpoint's; empty: it may. */
    public Optional<String> fault(URI url) {
        return Optional.ofNullable(client.fault(url));
    }

    /**
     * Makes one if what stands there says that it wants to be called: it answers a first call with the challenge that is in it. Takes up
     * to 15 seconds.
     *
     * @param types empty: all
     */
    public Made add(Actor actor, URI url, Set<EventType> types) {
        if (store.list(actor.account()).size() >= MOST) {
            return new Made.Refused("The account has " + MOST + " endpoints already, which is all that it can have.");
        }
        Instant now = clock.instant();
        WebhookEndpoint endpoint = new WebhookEndpoint(newId(), actor, url, types, WebhookSecrets.fresh(), now, null);
        UUID call = newId();
        String challenge = UUID.randomUUID().toString();
        Reply reply = client.send(WebhookCall.to(
                        endpoint, call, now, CloudEvent.verification(actor.account(), call, now, challenge)))
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        if (reply.status() == null) {
            return new Made.Refused("The call to verify it failed: " + reply.failure() + ".");
        }
        if (!reply.isGood() || !challenge.equals(challenge(reply.body()))) {
            return new Made.Refused("The call to verify it was answered with " + reply.status()
                    + (reply.isGood() ? ", but not with {\"challenge\": …} and the challenge in its data." : "."));
        }
        store.add(endpoint);
        return new Made.Endpoint(endpoint);
    }

    /** New secrets; those of before are used beside them for a while. Empty: the endpoint was removed meanwhile. */
    public Optional<WebhookEndpoint> rotate(WebhookEndpoint endpoint) {
        store.rotate(endpoint.id(), endpoint.secrets().rotated(clock.instant()));
        return store.find(endpoint.actor().account(), endpoint.id());
    }

    /** Leaves out the next event of a case; false: none of its has failed, or somebody else has told or left it out just now. */
    public boolean skip(WebhookEndpoint endpoint, String caseRef, Actor actor) {
        Instant now = clock.instant();
        return store.failing(endpoint, caseRef)
                .map(delivery -> store.settle(
                        delivery,
                        new Attempt(
                                caseRef,
                                delivery.event().event().id(),
                                delivery.event().event().number(),
                                now,
                                Outcome.SKIPPED,
                                null,
                                "By " + actor.name(),
                                0),
                        now))
                .orElse(false);
    }

    /** Has what has failed tried anew; answers of how many cases. */
    public int unblock(WebhookEndpoint endpoint, String caseRef) {
        return store.unblock(endpoint, caseRef, clock.instant());
    }

    /**
     * Tells once more what was recorded in a time; answers of how many cases.
     *
     * @param to null: now
     */
    public int replay(WebhookEndpoint endpoint, Instant from, Instant to) {
        Instant now = clock.instant();
        return store.replay(endpoint, from, to == null ? now : to, now);
    }

    private UUID newId() {
        return ids.next(clock.millis());
    }

    private static String challenge(String body) {
        JsonResult result = JsonReader.read(body);
        JsonNode tree = result instanceof JsonResult.Parsed parsed ? parsed.tree() : null;
        return tree == null ? null : tree.path("challenge").textValue();
    }
}
