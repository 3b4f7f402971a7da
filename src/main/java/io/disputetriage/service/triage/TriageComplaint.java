package io.disputetriage.service.triage;

import io.disputetriage.decision.Decision;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.service.cases.Actor;
import io.disputetriage.service.cases.CaseStore;
import io.disputetriage.service.cases.NewDecision;
import io.disputetriage.service.cases.NewDecision.Claim;
import io.disputetriage.service.cases.Recording;
import io.disputetriage.service.cases.UuidV7;
import io.disputetriage.service.rollout.LiveOracle;
import io.disputetriage.service.rollout.RulesInForce;
import io.disputetriage.service.rollout.ShadowTraffic;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CompletionStage;

/** From a fact sheet to a decision, kept or only shown. */
@Singleton
public class TriageComplaint {
    private final CaseStore store;
    private final ShadowTraffic shadow;
    private final DecisionMetrics metrics;
    private final LiveOracle oracle;
    private final Clock clock;
    private final UuidV7 ids = new UuidV7();

    TriageComplaint(CaseStore store, ShadowTraffic shadow, DecisionMetrics metrics, LiveOracle oracle, Clock clock) {
        this.store = store;
        this.shadow = shadow;
        this.metrics = metrics;
        this.oracle = oracle;
        this.clock = clock;
    }

    /** What these rules decide; nothing is kept, no database is needed. */
    public Decision preview(FactSheet sheet, RulesInForce rules) {
        return decide(sheet, rules, false);
    }

    /**
     * Decides by these rules, and has the decision kept with its fact sheet in one transaction. Takes microseconds and
     * waits for nothing.
     *
     * @param claim null: a repeat is a new decision
     * @return fails with {@link io.disputetriage.service.cases.StoreUnavailable} if it can't be kept; then nothing was
     */
    public CompletionStage<Recording> triage(Actor actor, FactSheet sheet, Claim claim, RulesInForce rules) {
        Decision decision = decide(sheet, rules, true);
        Instant now = clock.instant();
        return store.record(new NewDecision(
                        ids.next(now.toEpochMilli()),
                        ids.next(now.toEpochMilli()),
                        actor.account(),
                        actor.name(),
                        now,
                        sheet,
                        decision,
                        claim))
                .thenApply(recording -> {
                    if (recording instanceof Recording.Recorded recorded) {
                        shadow.offer(recorded.decision().id(), sheet, decision);
                    }
                    return recording;
                });
    }

    private Decision decide(FactSheet sheet, RulesInForce rules, boolean stored) {
        long start = System.nanoTime();
        Decision decision = rules.rulebook().decide(sheet);
        metrics.decided(sheet, decision, stored, System.nanoTime() - start);
        oracle.decided(rules.rulebook(), sheet);
        return decision;
    }
}
