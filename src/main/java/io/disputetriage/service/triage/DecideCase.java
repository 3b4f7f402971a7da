package io.disputetriage.service.triage;

import io.disputetriage.decision.Decision;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.service.cases.Actor;
import io.disputetriage.service.cases.NewDecision;
import io.disputetriage.service.cases.UuidV7;
import io.disputetriage.service.rollout.LiveOracle;
import io.disputetriage.service.rollout.RulesInForce;
import io.disputetriage.service.rollout.ShadowTraffic;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Decides, and lets metrics, oracle and shadow watch. */
@Singleton
class DecideCase {
    private final ShadowTraffic shadow;
    private final DecisionMetrics metrics;
    private final LiveOracle oracle;
    private final Clock clock;
    private final UuidV7 ids = new UuidV7();

    DecideCase(ShadowTraffic shadow, DecisionMetrics metrics, LiveOracle oracle, Clock clock) {
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
        return new NewDecision(newId(), actor.account(), actor.name(), now(), sheet, decision);
    }

    /** It is kept. */
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
