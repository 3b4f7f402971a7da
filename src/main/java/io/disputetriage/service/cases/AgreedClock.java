package io.disputetriage.service.cases;

import java.time.Instant;
import java.util.Optional;

/**
 * The time as far as this process and the place of keeping agree about it. What is forgotten can't be brought back, so a clock that has
 * jumped ahead must not have all of it forgotten at once.
 */
public interface AgreedClock {

    /** Empty: they differ by more than an hour. Throws {@link StoreUnavailable} if the store can't be reached. */
    Optional<Instant> now();
}
