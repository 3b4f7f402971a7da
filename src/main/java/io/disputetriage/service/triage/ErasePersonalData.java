package io.disputetriage.service.triage;

import io.disputetriage.service.cases.Actor;
import io.disputetriage.service.cases.CaseStore;
import io.disputetriage.service.cases.Erasure;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Takes what is personal out of everything that was kept about a case. */
@Singleton
public class ErasePersonalData {
    private final CaseStore store;
    private final Clock clock;

    ErasePersonalData(CaseStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Erases; the decisions stay, their seals stay good, and who wanted it is recorded. */
    public Erasure erase(Actor actor, String caseRef) {
        return store.erase(actor.account(), caseRef, actor.name(), clock.instant());
    }
}
