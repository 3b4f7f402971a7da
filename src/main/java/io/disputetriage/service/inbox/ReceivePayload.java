package io.disputetriage.service.inbox;

import io.disputetriage.service.cases.UuidV7;
import io.disputetriage.service.signatures.EbayChallenge;
import io.disputetriage.service.signatures.SignatureCheck;
import io.disputetriage.service.signatures.SignatureScheme;
import io.disputetriage.service.signatures.SignatureVerdict;
import io.disputetriage.service.signatures.SignedCall;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Keeps what a platform sends, once it is known to come from there. */
@Singleton
public class ReceivePayload {
    /** Kept with every entry: only there Shopify tells when something happened, and Stripe of whose connected account it is. */
    private static final Set<String> KEPT =
            Set.of("content-type", "stripe-account", "x-shopify-triggered-at", "x-shopify-topic");

    private final IntakeEndpoints endpoints;
    private final InboxStore store;
    private final SignatureCheck signatures;
    private final Clock clock;
    private final UuidV7 ids = new UuidV7();

    ReceivePayload(IntakeEndpoints endpoints, InboxStore store, SignatureCheck signatures, Clock clock) {
        this.endpoints = endpoints;
        this.store = store;
        this.signatures = signatures;
        this.clock = clock;
    }

    /** What came of a call. */
    public sealed interface Received {
        /** It is kept for good, now or before; of several events in one call, the first. */
        record Kept(UUID entry) implements Received {}

        /** It was signed in a way that can't be understood. */
        record Malformed(String why) implements Received {}

        /** It doesn't come from the platform. */
        record Forged(String why) implements Received {}

        /** Whether it does can't be told now. */
        record Undecided(String why) implements Received {}
    }

    /**
     * Keeps a call. Nothing of it is read before its signature was found good.
     *
     * @param token the last part of its address
     * @param headers by lower-case name
     */
    public Received receive(IntakeEndpoint endpoint, String token, Map<String, String> headers, byte[] body) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        SignatureScheme scheme = endpoint.signature();
        SignedCall call = new SignedCall(endpoints.address(token), headers, body, now);
        SignatureVerdict verdict = signatures.check(scheme, call, endpoints.secrets(endpoint));
        if (verdict instanceof SignatureVerdict.Malformed malformed) {
            return new Received.Malformed(malformed.why());
        }
        if (verdict instanceof SignatureVerdict.Refused refused) {
            return new Received.Forged(refused.why());
        }
        if (verdict instanceof SignatureVerdict.Undecided undecided) {
            return new Received.Undecided(undecided.why());
        }
        Map<String, String> kept = new HashMap<>(headers);
        kept.keySet().removeIf(name -> !KEPT.contains(name) && !scheme.headers().contains(name));
        boolean byOlderSecret = ((SignatureVerdict.Genuine) verdict).secret() > 0;
        // If one of them can't be kept, the call fails and is sent again whole; those that were are known by their ids.
        List<UUID> entries = scheme.events(call).stream()
                .map(event -> {
                    EntryContent content = EntryContent.received(kept, event.body());
                    EntryOrigin origin = new EntryOrigin(
                            endpoint.actor().account(),
                            endpoint.id(),
                            endpoint.platform(),
                            endpoint.mode(),
                            scheme,
                            byOlderSecret,
                            event.id() == null ? "sha256:" + content.sha256() : event.id(),
                            now);
                    return store.receive(
                            new InboxEntry(ids.next(now.toEpochMilli()), origin, content, EntryProgress.received(now)));
                })
                .toList();
        return new Received.Kept(entries.get(0));
    }

    /** What eBay wants to hear before it sends anything; empty: this endpoint is not eBay's. */
    public Optional<String> challenge(IntakeEndpoint endpoint, String token, String code) {
        List<String> secrets = endpoints.secrets(endpoint);
        return endpoint.signature() != SignatureScheme.EBAY || secrets.isEmpty()
                ? Optional.empty()
                : Optional.of(EbayChallenge.answer(code, secrets.get(0).split(" ")[0], endpoints.address(token)));
    }
}
