package io.disputetriage.service.cases;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Ids of RFC 9562 version 7: in the order of their making, also within one millisecond of one process. */
public final class UuidV7 {
    private static final int COUNTER_BITS = 12;
    private static final int MILLIS_SHIFT = 16;

    // Milliseconds and a counter in one number, so that one atomic step keeps both in order.
    private final AtomicLong last = new AtomicLong();

    /** What no id of this instant or later comes before, and no earlier one after. */
    public static UUID first(Instant at) {
        return new UUID(Math.max(0, at.toEpochMilli()) << MILLIS_SHIFT, 0);
    }

    /** The next id; later calls give greater ids even if {@code millis} stands still or goes back. */
    public UUID next(long millis) {
        long now = millis << COUNTER_BITS;
        long tick = last.updateAndGet(previous -> Math.max(previous + 1, now));
        long high = (tick >>> COUNTER_BITS) << MILLIS_SHIFT | 0x7000L | tick & 0xFFFL;
        long low = ThreadLocalRandom.current().nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
