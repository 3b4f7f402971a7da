package io.disputetriage.service.api;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** A bucket of tokens for each caller: full after a pause, refilled steadily, one token a request. */
final class RateLimit {
    private final double perNano;
    private final double burst;
    private final LongSupplier nanos;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    /**
     * Makes full buckets.
     *
     * @param perSecond tokens that come back in a second, at least 1
     * @param burst what a bucket holds, at least 1
     * @param nanos the time, from any origin
     */
    RateLimit(int perSecond, int burst, LongSupplier nanos) {
        this.perNano = Math.max(1, perSecond) / 1e9;
        this.burst = Math.max(1, burst);
        this.nanos = nanos;
    }

    /** Takes a token; if there is none, says how long until there is one again. */
    Duration take(String caller) {
        long now = nanos.getAsLong();
        Bucket[] before = new Bucket[1];
        buckets.compute(caller, (name, bucket) -> {
            Bucket filled = bucket == null ? new Bucket(burst, now) : bucket.at(now, perNano, burst);
            before[0] = filled;
            return filled.tokens() >= 1 ? new Bucket(filled.tokens() - 1, now) : filled;
        });
        double missing = 1 - before[0].tokens();
        return missing <= 0 ? Duration.ZERO : Duration.ofNanos((long) Math.ceil(missing / perNano));
    }

    private record Bucket(double tokens, long since) {
        Bucket at(long now, double perNano, double burst) {
            return new Bucket(Math.min(burst, tokens + Math.max(0, now - since) * perNano), Math.max(now, since));
        }
    }
}
