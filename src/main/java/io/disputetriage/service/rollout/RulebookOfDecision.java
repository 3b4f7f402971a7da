package io.disputetriage.service.rollout;

import io.disputetriage.rules.rulebook.Rulebook;
import jakarta.inject.Singleton;

/** The rules of a stored decision, whether they are still in force or not. */
@Singleton
public class RulebookOfDecision {
    private final ActiveRules active;
    private final RulebookCache shelf;

    RulebookOfDecision(ActiveRules active, RulebookCache shelf) {
        this.active = active;
        this.shelf = shelf;
    }

    /**
     * The rulebook of a whole revision. May take seconds, to compile it.
     *
     * @throws io.disputetriage.service.cases.StoreUnavailable if it isn't at hand and the store is away
     */
    public RulebookCache.Taken of(String revision) {
        // Most decisions are of the rules in force, which need not be compiled again.
        if (active.ready()) {
            Rulebook now = active.rulebook();
            if (now.revision().equals(revision)) {
                return new RulebookCache.Taken.Ready(now);
            }
        }
        return shelf.take(revision);
    }
}
