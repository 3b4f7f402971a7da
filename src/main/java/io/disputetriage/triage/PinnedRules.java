package io.disputetriage.triage;

import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.revisions.RulesetStore;
import jakarta.inject.Singleton;
import java.util.List;

/** Rules that were in force before, for a request that asks to be decided by them. */
@Singleton
public class PinnedRules {
    private final RulesetStore store;
    private final Shelf shelf;

    PinnedRules(RulesetStore store, Shelf shelf) {
        this.store = store;
        this.shelf = shelf;
    }

    /** What came of asking. */
    public sealed interface Pin {
        /** They decide. */
        record Pinned(RulesInForce rules) implements Pin {}

        /** There is no such ruleset. */
        record Unnamed(Named.Not why) implements Pin {}

        /** It was never active, so nothing may be decided by it. */
        record NeverActive() implements Pin {}

        /** This program can't run it any more. */
        record Unfit(List<Diagnostic> why) implements Pin {
            public Unfit {
                why = List.copyOf(why);
            }
        }
    }

    /**
     * The rules of a revision or of a beginning of it. May take seconds.
     *
     * @throws io.disputetriage.cases.StoreUnavailable if the store is away
     */
    public Pin find(String name) {
        Named named = Named.of(store, name);
        if (named instanceof Named.Not not) {
            return new Pin.Unnamed(not);
        }
        String revision = ((Named.One) named).revision();
        if (!store.wasActive(revision)) {
            return new Pin.NeverActive();
        }
        Shelf.Taken taken = shelf.take(revision);
        if (taken instanceof Shelf.Taken.Ready ready) {
            return new Pin.Pinned(new RulesInForce(ready.rulebook()));
        }
        return taken instanceof Shelf.Taken.Unfit unfit
                ? new Pin.Unfit(unfit.why())
                : new Pin.Unnamed(new Named.Unknown());
    }
}
