package io.disputetriage.service.signatures;

import io.disputetriage.service.outbound.OutboundFailure;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;

/**
 * The public keys that eBay signs with, asked for when a call names one that is not known. Anybody can name any, so what eBay
 * doesn't know is remembered too, and only so many of those are asked for.
 */
final class EbayKeys {
    /** Kept in memory, and so all that is asked for within a while: keys, and names that are none. */
    static final int MOST_KEYS = 32;

    static final int MOST_UNKNOWN = 16;

    /** Calls that wait for an answer; the threads of the others are for other work. */
    static final int MOST_WAITING = 8;

    /** As eBay asks: https://developer.ebay.com/api-docs/commerce/notification/overview.html. */
    private static final Duration KNOWN = Duration.ofHours(1);

    private static final Duration UNKNOWN = Duration.ofMinutes(10);

    /** Longer than a fetch can last, so that who has waited for one that failed doesn't begin another. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private static final Set<Integer> NO_SUCH_KEY = Set.of(400, 404);

    private final EbayKeySource source;
    private final Object asking = new Object();
    private final Semaphore places = new Semaphore(MOST_WAITING);
    private final Map<String, Answer> answers = new HashMap<>();
    private Instant pausedUntil = Instant.MIN;

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
        Answer known = known(kid, at);
        if (known != null) {
            return known.key();
        }
        if (!places.tryAcquire()) {
            throw later("Other calls wait for a key already");
        }
        try {
            synchronized (asking) {
                Answer meanwhile = known(kid, at);
                return meanwhile == null ? ask(kid, at) : meanwhile.key();
            }
        } finally {
            places.release();
        }
    }

    private Optional<PublicKey> ask(String kid, Instant at) throws Unproved {
        if (at.isBefore(pausedUntil)) {
            throw later("It has failed a moment ago");
        }
        if (isFull(at)) {
            throw later("Too many were asked for");
        }
        try {
            return keep(kid, EbayPublicKey.ofAnswer(source.fetch(kid)), at);
        } catch (OutboundFailure e) {
            if (NO_SUCH_KEY.contains(e.status())) {
                return keep(kid, Optional.empty(), at);
            }
            pausedUntil = at.plus(PAUSE);
            throw later(e.getMessage());
        }
    }

    private Answer known(String kid, Instant at) {
        synchronized (answers) {
            Answer answer = answers.get(kid);
            return answer != null && at.isBefore(answer.until()) ? answer : null;
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
