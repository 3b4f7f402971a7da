package io.disputetriage.service.triage;

import io.disputetriage.service.cases.CaseStore;
import io.disputetriage.service.cases.StoreUnavailable;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Once an hour, forgets what no repeat can refer to any more. */
@Singleton
class ForgetClaims {
    private static final Logger LOG = Logger.getLogger(ForgetClaims.class);
    private static final Duration LIFE = Duration.ofDays(30);

    private final CaseStore store;
    private final Clock clock;
    private final ScheduledExecutorService hourly = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "forget-claims");
        thread.setDaemon(true);
        return thread;
    });

    ForgetClaims(CaseStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        hourly.scheduleWithFixedDelay(this::tick, 1, 60, TimeUnit.MINUTES);
    }

    void stop(@Observes ShutdownEvent event) {
        hourly.shutdownNow();
    }

    void tick() {
        try {
            store.forgetClaims(clock.instant().minus(LIFE));
        } catch (StoreUnavailable e) {
            LOG.info("Old idempotency keys are kept for another hour: the database is away");
        }
    }
}
