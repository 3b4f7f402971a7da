package io.disputetriage.service.rollout;

import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.rules.rulebook.Rulebook;
import io.disputetriage.service.cases.Actor;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Makes a ruleset active because somebody asks for it, in all processes: promoting and rolling back are the same.
 * What was active before only has to compile, so that nothing stands in the way of a rollback.
 */
@Singleton
public class ActivateRuleset {
    private final RulesetStore store;
    private final RulebookCache shelf;
    private final ActiveRules active;
    private final AdmissionCheck trial;

    ActivateRuleset(RulesetStore store, RulebookCache shelf, ActiveRules active, RulesConfig config) {
        this.store = store;
        this.shelf = shelf;
        this.active = active;
        this.trial = new AdmissionCheck(config.rulesGate());
    }

    /** What came of it. */
    public sealed interface Result {
        /** It is active, here and soon everywhere. */
        record Activated(Activation activation) implements Result {}

        /** Something else was active than the caller believed; nothing was changed. */
        record OtherActive(String revision) implements Result {}

        /** There is no such ruleset. */
        record Unnamed(RevisionLookup.Not why) implements Result {}

        /** It has faults, or a scenario fails; nothing was changed. */
        record Unfit(List<Diagnostic> why) implements Result {
            public Unfit {
                why = List.copyOf(why);
            }
        }
    }

    /**
     * Activates a revision, or the only one that begins so. Takes seconds if it must be compiled.
     *
     * @param expected one of these must be active; empty: whatever is
     * @throws io.disputetriage.service.cases.StoreUnavailable if the store is away; then nothing was changed
     */
    public Result activate(String name, List<String> expected, Actor actor) {
        String before = store.active().map(Activation::revision).orElse(null);
        if (!expected.isEmpty() && !expected.contains(before)) {
            return new Result.OtherActive(before);
        }
        RevisionLookup named = RevisionLookup.of(store, name);
        if (named instanceof RevisionLookup.Not not) {
            return new Result.Unnamed(not);
        }
        String revision = ((RevisionLookup.One) named).revision();
        RulebookCache.Taken taken = shelf.take(revision);
        if (taken instanceof RulebookCache.Taken.Ready ready) {
            return activate(ready.rulebook(), expected.isEmpty() ? null : before, actor);
        }
        return taken instanceof RulebookCache.Taken.Unfit unfit
                ? new Result.Unfit(unfit.why())
                : new Result.Unnamed(new RevisionLookup.Unknown());
    }

    private Result activate(Rulebook rulebook, String expected, Actor actor) {
        if (!store.wasActive(rulebook.revision()) && trial.of(rulebook) instanceof AdmissionCheck.Verdict.Unfit unfit) {
            return new Result.Unfit(unfit.why());
        }
        Switching switching = store.activate(rulebook.revision(), expected, actor.name());
        if (switching instanceof Switching.Switched switched) {
            active.succession().take(rulebook, switched.activation());
            return new Result.Activated(switched.activation());
        }
        return switching instanceof Switching.Mismatch mismatch
                ? new Result.OtherActive(
                        mismatch.active() == null ? null : mismatch.active().revision())
                : new Result.Unnamed(new RevisionLookup.Unknown());
    }
}
