package io.disputetriage.service.signatures;

import io.disputetriage.service.outbound.OutboundFailure;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The public keys that eBay signs with, asked for when a call names one that is not known. Anybody can name any, so what eBay
 * doesn't know is remembered too, and only so many of those are asked for.
 */
final class EbayKeys {
    /** Kept in memory, and so all that is asked for within a while: keys, and names that are none. */
    static final int MOST_KEYS = 32;

    static final int MOST_UNKNOWN = 16;

    /** As eBay asks: https://developer.ebay.com/api-docs/commerce/notification/overview.html. */
    private static final Duration KNOWN = Duration.ofHours(1);

    private static final Duration UNKNOWN = Duration.ofMinutes(10);

    private static final Set<Integer> NO_SUCH_KEY = Set.of(400, 404);

    private final EbayKeySource source;
    private final FetchLimit limit = new FetchLimit();
    private final Map<String, Answer> answers = new HashMap<>();

    EbayKeys(EbayKeySource source) {
        this.source = source;
    }

    /** Whether keys can be asked for. */
    boolean isOn() {
        return source.isOn();
    }

    /**
     * The key of this name; empty: eBay has none, or not of an elliptic curve.
     *
     * @param at when the call came
     */
    Optional<PublicKey> key(String kid, Instant at) throws Unproved {
        try {
            return limit.run(at, () -> known(kid, at), () -> ask(kid, at));
        } catch (OutboundFailure e) {
            throw later(e.getMessage());
        }
    }

    private Optional<PublicKey> ask(String kid, Instant at) throws OutboundFailure, Unproved {
        if (isFull(at)) {
            throw later("Too many were asked for");
        }
        try {
            return keep(kid, EbayPublicKey.ofAnswer(source.fetch(kid)), at);
        } catch (OutboundFailure e) {
            if (NO_SUCH_KEY.contains(e.status())) {
                return keep(kid, Optional.empty(), at);
            }
            throw e;
        }
    }

    /** Null: it must be asked for. */
    private Optional<PublicKey> known(String kid, Instant at) {
        synchronized (answers) {
            Answer answer = answers.get(kid);
            return answer != null && at.isBefore(answer.until()) ? answer.key() : null;
        }
    }

    private boolean isFull(Instant at) {
        synchronized (answers) {
            answers.values().removeIf(answer -> !at.isBefore(answer.until()));
            long unknown = answers.values().stream()
                    .filter(answer -> answer.key().isEmpty())
                    .count();
            return unknown >= MOST_UNKNOWN || answers.size() - unknown >= MOST_KEYS;
        }
    }

    private Optional<PublicKey> keep(String kid, Optional<PublicKey> key, Instant at) {
        synchronized (answers) {
            answers.put(kid, new Answer(key, at.plus(key.isPresent() ? KNOWN : UNKNOWN)));
        }
        return key;
    }

    private static Unproved later(String why) {
        return Unproved.undecided(
                "The public key by which eBay signs could not be fetched. %s. eBay sends the call again."
                        .formatted(why));
    }

    private record Answer(Optional<PublicKey> key, Instant until) {}
}
