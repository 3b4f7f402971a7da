package io.disputetriage.service.rollout;

import java.time.Instant;
import java.util.Objects;

/**
 * A ruleset that is evaluated beside the active one, whose answers nobody gets.
 *
 * @param number greater for each that is set
 * @param share of the kept decisions that it is asked about, above 0 and up to 1
 * @param actor who set it
 */
public record Shadow(long number, String revision, double share, String actor, Instant startedAt) {
    public Shadow {
        Objects.requireNonNull(revision);
        Objects.requireNonNull(actor);
        Objects.requireNonNull(startedAt);
    }
}
