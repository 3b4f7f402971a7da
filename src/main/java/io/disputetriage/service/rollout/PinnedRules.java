package io.disputetriage.service.rollout;

import io.disputetriage.diagnostics.Diagnostic;
import jakarta.inject.Singleton;
import java.util.List;

/** Rules that were in force before, for a request that asks to be decided by them. */
@Singleton
public class PinnedRules {
    private final RulesetStore store;
    private final RulebookCache shelf;

    PinnedRules(RulesetStore store, RulebookCache shelf) {
        this.store = store;
        this.shelf = shelf;
    }

    /** What came of asking. */
    public sealed interface Pin {
        /** They decide. */
        record Pinned(RulesInForce rules) implements Pin {}

        /** There is no such ruleset. */
        record Unnamed(RevisionLookup.Not why) implements Pin {}

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
     * @throws io.disputetriage.service.cases.StoreUnavailable if the store is away
     */
    public Pin find(String name) {
        RevisionLookup named = RevisionLookup.of(store, name);
        if (named instanceof RevisionLookup.Not not) {
            return new Pin.Unnamed(not);
        }
        String revision = ((RevisionLookup.One) named).revision();
        if (!store.wasActive(revision)) {
            return new Pin.NeverActive();
        }
        RulebookCache.Taken taken = shelf.take(revision);
        if (taken instanceof RulebookCache.Taken.Ready ready) {
            return new Pin.Pinned(new RulesInForce(ready.rulebook()));
        }
        return taken instanceof RulebookCache.Taken.Unfit unfit
                ? new Pin.Unfit(unfit.why())
                : new Pin.Unnamed(new RevisionLookup.Unknown());
    }
}
