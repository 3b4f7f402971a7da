package io.disputetriage.service.rollout;

import java.time.Instant;
import java.util.Objects;

/**
 * From then on this revision was active.
 *
 * @param number greater than that of any activation before
 * @param previous the revision that was active before; null: none
 * @param actor the replica whose folder proposed it, or the name of the key of the caller
 * @param at by the clock of the store
 */
public record Activation(long number, String revision, String previous, String actor, Cause cause, Instant at) {
    public Activation {
        Objects.requireNonNull(revision);
        Objects.requireNonNull(actor);
        Objects.requireNonNull(cause);
        Objects.requireNonNull(at);
    }

    /** Why it became active. */
    public enum Cause {
        /** It was new in a folder. */
        FOLDER,
        /** Somebody asked for it. */
        CALL
    }
}
