package io.disputetriage.service.seals;

import io.disputetriage.service.cases.StoreUnavailable;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Every few seconds, appends to the chain of seals what was kept since; on every replica, one at a time. */
@Singleton
@Startup
public class SealDecisions {
    private static final Logger LOG = Logger.getLogger(SealDecisions.class);
    private static final int AT_ONCE = 1_000;
    private static final Duration LOOK_FOR_STRAY = Duration.ofHours(1);
    private static final Duration SAY_HEAD = Duration.ofHours(1);

    private final SealStore store;
    private final Clock clock;
    private volatile SealProgress progress = new SealProgress(new Unsealed(0, Optional.empty()), Optional.empty());
    private Instant nextLook = Instant.MIN;
    private Instant nextWord = Instant.MIN;
    private Optional<Seal> said = Optional.empty();
    private boolean away;
    private volatile boolean ending;

    SealDecisions(SealStore store, MeterRegistry metrics, Clock clock) {
        this.store = store;
        this.clock = clock;
        Gauge.builder("dispute_triage.unsealed", () -> progress.waiting().count())
                .description("Decisions that wait for a seal")
                .register(metrics);
        Gauge.builder(
                        "dispute_triage.seals",
                        () -> progress.head().map(Seal::position).orElse(0L))
                .description("Position of the last seal")
                .register(metrics);
        Gauge.builder("dispute_triage.last_sealed", this::lastSealed)
                .description("When the last seal was made, in seconds since 1970; 0: never")
                .baseUnit("seconds")
                .register(metrics);
    }

    /** How far sealing has come. */
    public SealProgress progress() {
        return progress;
    }

    void stop(@Observes ShutdownEvent event) {
        ending = true;
    }

    /** One round: everything that waits, in batches. */
    @Scheduled(every = SealConfig.EVERY, delayed = SealConfig.EVERY, concurrentExecution = ConcurrentExecution.SKIP)
    void tick() {
        try {
            lookForStray();
            boolean more = true;
            while (more && !ending) {
                more = store.seal(clock.instant(), AT_ONCE) instanceof Sealing.Sealed sealed
                        && sealed.count() == AT_ONCE;
            }
            progress = new SealProgress(store.waiting(), store.head());
            sayHead();
            if (away) {
                LOG.info("Decisions are sealed again");
            }
            away = false;
        } catch (StoreUnavailable e) {
            if (!away) {
                LOG.info("Nothing is sealed until the database is back");
            }
            away = true;
        } catch (RuntimeException e) {
            LOG.error("Sealing failed; it is tried again", e);
        }
    }

    private void lookForStray() {
        if (clock.instant().isBefore(nextLook)) {
            return;
        }
        int found = store.findStray();
        nextLook = clock.instant().plus(LOOK_FOR_STRAY);
        if (found > 0) {
            LOG.warnf(
                    "%d decisions were neither sealed nor waiting for it; an older version, or somebody by hand, wrote them",
                    found);
        }
    }

    /** Whoever keeps these lines elsewhere can tell a chain that was cut off or made anew. */
    private void sayHead() {
        Optional<Seal> head = progress.head();
        if (head.isPresent() && !head.equals(said) && !clock.instant().isBefore(nextWord)) {
            LOG.infof("Sealed up to %d:%s", head.get().position(), head.get().chain());
            said = head;
            nextWord = clock.instant().plus(SAY_HEAD);
        }
    }

    private double lastSealed() {
        return progress.head()
                .map(seal -> seal.sealedAt().toEpochMilli() / 1000.0)
                .orElse(0.0);
    }
}
