package io.disputetriage.service.triage;

import io.disputetriage.service.cases.CaseStore;
import io.disputetriage.service.cases.StoreUnavailable;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Once an hour, and at each start before anything is kept, makes room for the months to come. */
@Singleton
@Startup
class MakePartitions {
    private static final Logger LOG = Logger.getLogger(MakePartitions.class);

    /** As long as nobody may notice that it fails. */
    private static final Duration AHEAD = Duration.ofDays(92);

    private final CaseStore store;
    private final Clock clock;

    MakePartitions(CaseStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** After a stop of months the present one may have none. */
    void start(@Observes StartupEvent start) {
        tick();
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void tick() {
        try {
            Instant now = clock.instant();
            Instant until = now.plus(AHEAD);
            int made = store.makeRoom(now, until);
            if (made > 0) {
                LOG.infof("Made %d partitions for the months up to %s", made, until);
            }
        } catch (StoreUnavailable e) {
            LOG.info("No partitions are made for another hour: the database is away");
        } catch (RuntimeException e) {
            LOG.warn("No partitions are made for another hour", e);
        }
    }
}
