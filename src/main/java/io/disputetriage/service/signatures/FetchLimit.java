package io.disputetriage.service.signatures;

import io.disputetriage.service.outbound.OutboundFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * One fetch at a time, few calls that wait for it, and none for a while after it failed: calls come from anybody, and each
 * would hold a thread.
 */
final class FetchLimit {
    /** Calls that wait for an answer; the threads of the others are for other work. */
    static final int MOST_WAITING = 8;

    /** Longer than a fetch can last, so that who has waited for one that failed doesn't begin another. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Semaphore places = new Semaphore(MOST_WAITING);
    private Instant pausedUntil = Instant.MIN;

    /** What is asked for; it ends by itself after some seconds. */
    interface Fetch<T> {
        T run() throws OutboundFailure, Unproved;
    }

    /**
     * What is known, else what is fetched.
     *
     * @param at when the call came
     * @param known null: it must be fetched; looked at again after a wait
     * @throws OutboundFailure the fetch failed, or none is made now
     */
    <T> T run(Instant at, Supplier<T> known, Fetch<T> fetch) throws OutboundFailure, Unproved {
        T before = known.get();
        if (before != null) {
            return before;
        }
        if (!places.tryAcquire()) {
            throw OutboundFailure.ofConnection("Other calls wait for it already");
        }
        try {
            return runAlone(at, known, fetch);
        } finally {
            places.release();
        }
    }

    private synchronized <T> T runAlone(Instant at, Supplier<T> known, Fetch<T> fetch)
            throws OutboundFailure, Unproved {
        T meanwhile = known.get();
        if (meanwhile != null) {
            return meanwhile;
        }
        if (at.isBefore(pausedUntil)) {
            throw OutboundFailure.ofConnection("It has failed a moment ago");
        }
        try {
            return fetch.run();
        } catch (OutboundFailure e) {
            pausedUntil = at.plus(PAUSE);
            throw e;
        }
    }
}
