package io.disputetriage.service.inbox;

import io.disputetriage.service.cases.AgreedClock;
import io.disputetriage.service.cases.StoreUnavailable;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Once an hour, forgets entries that were kept long enough. */
@Singleton
@Startup
class ForgetEntries {
    private static final Logger LOG = Logger.getLogger(ForgetEntries.class);
    private static final int AT_ONCE = 1_000;

    private final InboxConfig config;
    private final InboxStore store;
    private final AgreedClock clock;

    ForgetEntries(InboxConfig config, InboxStore store, AgreedClock clock) {
        this.config = config;
        this.store = store;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "3m", concurrentExecution = ConcurrentExecution.SKIP)
    void tick() {
        try {
            clock.now().ifPresent(now -> forget(now.minus(config.retention())));
        } catch (StoreUnavailable e) {
            LOG.info("Old entries of the inbox are kept for another hour: the database is away");
        }
    }

    private void forget(Instant cutoff) {
        int forgotten = AT_ONCE;
        while (forgotten == AT_ONCE) {
            forgotten = store.forget(cutoff, AT_ONCE);
        }
    }
}
