package io.disputetriage.service.triage;

import io.disputetriage.decision.Decision;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.service.cases.Actor;
import io.disputetriage.service.cases.CaseChange;
import io.disputetriage.service.cases.CaseEvent;
import io.disputetriage.service.cases.CaseEvent.Told;
import io.disputetriage.service.cases.CaseFile;
import io.disputetriage.service.cases.CaseStore;
import io.disputetriage.service.cases.Claim;
import io.disputetriage.service.cases.KnownCase;
import io.disputetriage.service.cases.NewDecision;
import io.disputetriage.service.cases.NextWake;
import io.disputetriage.service.cases.Recording;
import io.disputetriage.service.cases.UuidV7;
import io.disputetriage.service.rollout.LiveOracle;
import io.disputetriage.service.rollout.RulesInForce;
import io.disputetriage.service.rollout.ShadowTraffic;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/** Decides and has decisions kept, and lets metrics, oracle and shadow watch. */
@Singleton
class DecideCase {
    private final CaseStore store;
    private final ShadowTraffic shadow;
    private final DecisionMetrics metrics;
    private final LiveOracle oracle;
    private final Clock clock;
    private final UuidV7 ids = new UuidV7();

    DecideCase(CaseStore store, ShadowTraffic shadow, DecisionMetrics metrics, LiveOracle oracle, Clock clock) {
        this.store = store;
        this.shadow = shadow;
        this.metrics = metrics;
        this.oracle = oracle;
        this.clock = clock;
    }

    /** A decision that nobody keeps. */
    Decision shown(FactSheet sheet, RulesInForce rules) {
        Decision decision = decide(sheet, rules);
        metrics.decided(sheet, decision, false);
        return decision;
    }

    /** A decision that is to be kept. */
    NewDecision made(Actor actor, FactSheet sheet, RulesInForce rules) {
        Decision decision = decide(sheet, rules);
        Instant recordedAt = now();
        Instant from = NextWake.from(sheet.asOf(), recordedAt);
        Instant turnsAt = rules.rulebook().turnsAfter(from, sheet, decision);
        return new NewDecision(newId(), actor.account(), actor.name(), recordedAt, sheet, decision, turnsAt);
    }

    /** Has it kept as the first event of a case; waits for nothing. */
    CompletionStage<Recording> open(Actor actor, NewDecision made, Claim claim) {
        return keep(CaseChange.opened(actor, newId(), newId(), made, claim));
    }

    /** Has it kept as what happened next to a known case; blocks. */
    Recording next(Actor actor, KnownCase known, Told told, NewDecision made, Claim claim) {
        return next(actor, known, told, known.file().decided(made), made, claim);
    }

    /** Keeps what happened next to a known case without a decision; blocks. */
    Recording next(Actor actor, KnownCase known, Told told, CaseFile after, Claim claim) {
        return next(actor, known, told, after, null, claim);
    }

    private Recording next(Actor actor, KnownCase known, Told told, CaseFile after, NewDecision made, Claim claim) {
        return keepNow(changed(actor, known, told, after, made, claim));
    }

    /** Keeps it; blocks. */
    Recording keepNow(CaseChange change) {
        return keep(change).toCompletableFuture().join();
    }

    /** What happened next to a known case, to be kept by whoever asks. */
    CaseChange changed(Actor actor, KnownCase known, Told told, CaseFile after, NewDecision made, Claim claim) {
        CaseEvent event = new CaseEvent(
                newId(),
                after.version(),
                told.type(),
                actor.name(),
                told.happenedAt(),
                after.updatedAt(),
                told.reason(),
                made == null ? null : made.id(),
                made == null ? null : known.latest().id(),
                told.of());
        return new CaseChange(actor, after, event, made, claim);
    }

    private CompletionStage<Recording> keep(CaseChange change) {
        return store.record(change).thenApply(recording -> {
            if (recording instanceof Recording.Recorded && change.made() != null) {
                kept(change.made());
            }
            return recording;
        });
    }

    /** Counts a decision that was kept, and shows it to the shadow. */
    void kept(NewDecision made) {
        metrics.decided(made.sheet(), made.decision(), true);
        shadow.offer(made.id(), made.sheet(), made.decision());
    }

    UUID newId() {
        return ids.next(now().toEpochMilli());
    }

    /** As a database keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Decision decide(FactSheet sheet, RulesInForce rules) {
        long start = System.nanoTime();
        Decision decision = rules.rulebook().decide(sheet);
        metrics.evaluated(System.nanoTime() - start);
        oracle.decided(rules.rulebook(), sheet);
        return decision;
    }
}
