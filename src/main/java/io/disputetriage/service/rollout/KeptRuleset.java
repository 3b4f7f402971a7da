package io.disputetriage.service.rollout;

import java.time.Instant;
import java.util.Objects;

/**
 * What is known of a revision beside its files.
 *
 * @param number greater than that of any ruleset seen before
 * @param firstSeen by the clock of the store
 * @param proposal null: no folder has proposed it
 * @param lastActivated when it last became active; null: never
 */
public record KeptRuleset(
        String revision,
        long number,
        Instant firstSeen,
        RulesetOrigin origin,
        RulesetProposal proposal,
        Instant lastActivated) {
    public KeptRuleset {
        Objects.requireNonNull(revision);
        Objects.requireNonNull(firstSeen);
        Objects.requireNonNull(origin);
    }
}
