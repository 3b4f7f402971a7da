package io.disputetriage.service.rollout;

import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.service.cases.Actor;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Lets a ruleset decide beside the active one, in all processes, without anybody getting its answers. */
@Singleton
public class ShadowRuleset {
    private final ShadowStore shadows;
    private final RulesetStore rulesets;
    private final RulebookCache shelf;
    private final ShadowTraffic traffic;
    private final Clock clock;

    ShadowRuleset(ShadowStore shadows, RulesetStore rulesets, RulebookCache shelf, ShadowTraffic traffic, Clock clock) {
        this.shadows = shadows;
        this.rulesets = rulesets;
        this.shelf = shelf;
        this.traffic = traffic;
        this.clock = clock;
    }

    /** What came of asking for one. */
    public sealed interface Result {
        /** It shadows, here and soon everywhere. */
        record Started(Shadowing shadowing) implements Result {}

        /** There is no such ruleset. */
        record Unnamed(RevisionLookup.Not why) implements Result {}

        /** This program can't run it. */
        record Unfit(List<Diagnostic> why) implements Result {
            public Unfit {
                why = List.copyOf(why);
            }
        }
    }

    /** A shadow and what came of it so far. */
    public record Shadowing(Shadow shadow, ShadowCounts counts) {}

    /**
     * Sets a kept revision, or the only one that begins so, to shadow instead of what does. Takes seconds if it must
     * be compiled.
     *
     * @param share of the kept decisions that it is asked about, above 0 and up to 1
     * @throws io.disputetriage.service.cases.StoreUnavailable if the store is away; then nothing was changed
     */
    public Result start(String name, double share, Actor actor) {
        RevisionLookup named = RevisionLookup.of(rulesets, name);
        if (named instanceof RevisionLookup.Not not) {
            return new Result.Unnamed(not);
        }
        String revision = ((RevisionLookup.One) named).revision();
        RulebookCache.Taken taken = shelf.take(revision);
        if (taken instanceof RulebookCache.Taken.Unfit unfit) {
            return new Result.Unfit(unfit.why());
        }
        if (taken instanceof RulebookCache.Taken.Unknown) {
            return new Result.Unnamed(new RevisionLookup.Unknown());
        }
        Shadow started = shadows.start(revision, share, actor.name(), clock.instant());
        traffic.tick();
        return new Result.Started(new Shadowing(started, ShadowCounts.NONE));
    }

    /** Ends what shadows; empty if nothing did. */
    public Optional<Shadowing> end() {
        traffic.tick();
        Optional<Shadow> ended = shadows.end(clock.instant());
        traffic.tick();
        return ended.map(this::with);
    }

    /** What shadows. */
    public Optional<Shadowing> current() {
        return shadows.current().map(this::with);
    }

    /** The differences of what shadows, the last one found first; empty if nothing does. */
    public Optional<List<ShadowDifference>> differences(UUID olderThan, int limit) {
        return shadows.current().map(shadow -> shadows.differences(shadow.number(), olderThan, limit));
    }

    private Shadowing with(Shadow shadow) {
        return new Shadowing(shadow, shadows.counts(shadow.number()));
    }
}
