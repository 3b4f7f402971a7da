package io.disputetriage.service.triage;

import io.disputetriage.service.cases.StoreUnavailable;
import java.util.Optional;
import java.util.function.Supplier;

/** Changes of a case that others change at the same time. */
final class Attempts {
    /** Each one that fails means that somebody else has got through. */
    private static final int MOST = 100;

    private Attempts() {}

    /**
     * What comes of the first attempt that comes to something; empty ones lost against somebody else.
     *
     * @throws StoreUnavailable if none does
     */
    static <T> T until(Supplier<Optional<T>> attempt) {
        for (int i = 0; i < MOST; i++) {
            Optional<T> done = attempt.get();
            if (done.isPresent()) {
                return done.get();
            }
        }
        throw new StoreUnavailable(new IllegalStateException("Others kept changing the case"));
    }
}
