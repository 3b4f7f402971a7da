package io.disputetriage.service.triage;

import io.disputetriage.service.cases.AgreedClock;
import io.disputetriage.service.cases.CaseStore;
import io.disputetriage.service.cases.StoreUnavailable;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Once a minute, takes what is personal out of cases that were closed longer ago than it is to be kept. */
@Singleton
@Startup
class EraseOldCases {
    private static final Logger LOG = Logger.getLogger(EraseOldCases.class);

    /** A transaction writes the event of one case: it takes its place among all events with the first lock that it gets. */
    private static final int AT_ONCE = 1;

    private final RetentionConfig config;
    private final CaseStore store;
    private final AgreedClock clock;

    EraseOldCases(RetentionConfig config, CaseStore store, AgreedClock clock) {
        this.config = config;
        this.store = store;
        this.clock = clock;
    }

    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void tick() {
        config.retention().ifPresent(this::erase);
    }

    private void erase(Duration kept) {
        int all = 0;
        try {
            Optional<Instant> now = clock.now();
            int erased = now.isPresent() ? AT_ONCE : 0;
            while (erased == AT_ONCE) {
                erased = store.eraseClosedBefore(now.get().minus(kept), ReviewCase.ACTOR, now.get(), AT_ONCE);
                all += erased;
            }
        } catch (StoreUnavailable e) {
            LOG.info("Old cases keep their personal data for another minute: the database is away");
        }
        if (all > 0) {
            LOG.infof("Personal data of %d cases that were closed %s ago is erased", all, kept);
        }
    }
}
