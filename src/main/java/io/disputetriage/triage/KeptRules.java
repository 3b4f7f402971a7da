package io.disputetriage.triage;

import io.disputetriage.rulebook.Rulebook;
import jakarta.inject.Singleton;

/** The rules of a stored decision, whether they are still in force or not. */
@Singleton
class KeptRules {
    private final ActiveRules active;
    private final Shelf shelf;

    KeptRules(ActiveRules active, Shelf shelf) {
        this.active = active;
        this.shelf = shelf;
    }

    /**
     * The rulebook of a whole revision. May take seconds, to compile it.
     *
     * @throws io.disputetriage.cases.StoreUnavailable if it isn't at hand and the store is away
     */
    Shelf.Taken of(String revision) {
        // Most decisions are of the rules in force, which need not be compiled again.
        if (active.ready()) {
            Rulebook now = active.rulebook();
            if (now.revision().equals(revision)) {
                return new Shelf.Taken.Ready(now);
            }
        }
        return shelf.take(revision);
    }
}
