package io.disputetriage.service.triage;

import io.disputetriage.service.cases.InsightStore;
import io.disputetriage.service.cases.StoreUnavailable;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Every few seconds, counts what has changed for the numbers of periods; replicas share the accounts. */
@Singleton
@Startup
class CountCases {
    private static final Logger LOG = Logger.getLogger(CountCases.class);

    private final InsightStore store;

    CountCases(InsightStore store) {
        this.store = store;
    }

    @Scheduled(every = "10s", delayed = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    void tick() {
        try {
            boolean more;
            do {
                more = store.count();
            } while (more);
        } catch (StoreUnavailable e) {
            LOG.info("Nothing is counted for some seconds: the database is away");
        }
    }
}
