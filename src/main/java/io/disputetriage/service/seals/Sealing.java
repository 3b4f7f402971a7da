package io.disputetriage.service.seals;

import java.util.Optional;

/** What came of one attempt to seal. */
public sealed interface Sealing {

    /**
     * As many as were waiting, or as were asked for.
     *
     * @param head the last seal of the chain; empty if there has never been one
     */
    record Sealed(int count, Optional<Seal> head) implements Sealing {}

    /** Somebody else is sealing. */
    record Busy() implements Sealing {}
}
