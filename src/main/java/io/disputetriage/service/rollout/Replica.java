package io.disputetriage.service.rollout;

import java.time.Instant;
import java.util.Objects;

/**
 * A process that serves from this store.
 *
 * @param seenAt when it last said so, by the clock of the store
 */
public record Replica(State state, Instant seenAt) {
    public Replica {
        Objects.requireNonNull(state);
        Objects.requireNonNull(seenAt);
    }

    /**
     * What it says of itself.
     *
     * @param name unlike that of any other replica
     * @param folder the revision in its folder; null: the folder can't be read
     * @param running the revision that decides
     * @param trouble why it doesn't run what is active; null: it does, or is about to
     */
    public record State(String name, String folder, String running, String trouble) {
        public State {
            Objects.requireNonNull(name);
            Objects.requireNonNull(running);
        }
    }
}
