package io.disputetriage.service.triage;

import io.disputetriage.service.cases.CaseStore;
import io.disputetriage.service.rollout.ActiveRules;
import io.disputetriage.service.rollout.FixedRules;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;

/** What one process does with cases, with a store, a clock and rules of a test's own. */
final class UseCases {
    final CaseStore store;
    final ActiveRules rules;
    final TriageComplaint triage;
    final ChangeCase change;
    final ErasePersonalData erase;
    final ReviewCase review;
    final ReviewDueCases due;

    UseCases(CaseStore store, Clock clock, ActiveRules rules) {
        this.store = store;
        this.rules = rules;
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        DecideCase decide =
                new DecideCase(store, FixedRules.noShadow(), new DecisionMetrics(meters), FixedRules.noOracle(), clock);
        change = new ChangeCase(store, decide);
        triage = new TriageComplaint(store, change, decide);
        erase = new ErasePersonalData(store, clock);
        review = new ReviewCase(store, decide, rules);
        due = new ReviewDueCases(() -> true, store, review, clock, meters);
    }
}
