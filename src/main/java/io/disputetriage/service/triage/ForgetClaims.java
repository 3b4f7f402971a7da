package io.disputetriage.service.triage;

import io.disputetriage.service.cases.AgreedClock;
import io.disputetriage.service.cases.CaseStore;
import io.disputetriage.service.cases.StoreUnavailable;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Once an hour, forgets what no repeat can refer to any more. */
@Singleton
class ForgetClaims {
    private static final Logger LOG = Logger.getLogger(ForgetClaims.class);
    private static final Duration LIFE = Duration.ofDays(30);

    private final CaseStore store;
    private final AgreedClock clock;

    ForgetClaims(CaseStore store, AgreedClock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void tick() {
        try {
            clock.now().ifPresent(now -> store.forgetClaims(now.minus(LIFE)));
        } catch (StoreUnavailable e) {
            LOG.info("Old idempotency keys are kept for another hour: the database is away");
        }
    }
}
