package io.disputetriage.service.triage;

import io.disputetriage.service.cases.StoreUnavailable;
import io.disputetriage.service.inbox.InboxEntry;
import io.disputetriage.service.inbox.InboxStore;
import io.disputetriage.service.inbox.Overtaken;
import io.disputetriage.service.rollout.NoActiveRules;
import io.micrometer.core.instrument.Counter;
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
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jboss.logging.Logger;

/** Once a second, looks into what was received, in the order in which it came. */
@Singleton
@Startup
class ReadInbox {
    /** Nobody else looks into an entry for so long; if this process dies, another one does then. */
    private static final Duration MINE = Duration.ofSeconds(30);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final Duration JUST_NOW = Duration.ofMinutes(15);
    private static final int AT_ONCE = 50;
    private static final Logger LOG = Logger.getLogger(ReadInbox.class);

    private final InboxStore inbox;
    private final ReadEntry reader;
    private final Clock clock;
    private final Counter failed;
    private volatile boolean ending;
    private boolean away;

    ReadInbox(InboxStore inbox, ReadEntry reader, Clock clock, MeterRegistry metrics) {
        this.inbox = inbox;
        this.reader = reader;
        this.clock = clock;
        failed = Counter.builder("dispute_triage.inbox.failed")
                .description("Entries of the inbox that could not be looked into, and will be once more")
                .register(metrics);
    }

    void stop(@Observes ShutdownEvent end) {
        ending = true;
    }

    @Scheduled(every = "1s", delayed = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void tick() {
        try {
            int found = AT_ONCE;
            while (found == AT_ONCE && !ending) {
                found = readSome();
            }
            away = false;
        } catch (NoActiveRules e) {
            LOG.debug("The inbox waits for rules");
        } catch (StoreUnavailable e) {
            if (!away && !ending) {
                LOG.warn("The inbox is not looked into for now: the database is away");
            }
            away = true;
        }
    }

    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void wake() {
        try {
            Instant now = clock.instant();
            inbox.wakeWaiting(now.minus(JUST_NOW), now);
        } catch (StoreUnavailable e) {
            LOG.debug("Nothing is woken for another minute");
        }
    }

    private int readSome() {
        Instant now = clock.instant();
        // No finer than the database keeps it.
        Instant until = now.plus(MINE).truncatedTo(ChronoUnit.MILLIS);
        List<InboxEntry> taken = inbox.take(now, until, AT_ONCE);
        for (InboxEntry entry : taken) {
            try {
                reader.read(entry);
            } catch (StoreUnavailable | NoActiveRules e) {
                throw e;
            } catch (Overtaken e) {
                LOG.debugf("Somebody else has looked into %s", entry);
            } catch (RuntimeException e) {
                failed.increment();
                LOG.errorf(e, "The %s of the inbox could not be looked into", entry);
                inbox.later(entry, now.plus(pause(entry.progress().attempts())));
            }
        }
        return taken.size();
    }

    private static Duration pause(int attempts) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 20));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
