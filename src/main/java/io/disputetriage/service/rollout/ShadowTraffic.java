package io.disputetriage.service.rollout;

import io.disputetriage.decision.Decision;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.service.cases.StoreUnavailable;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Every two seconds, does what the database says about the shadow, and writes down what came of it. */
@Singleton
@Startup
public class ShadowTraffic {
    /** Fact sheets that wait for the shadow; more are dropped. Each holds some kilobytes. */
    static final int PLACES = 1_000;

    private static final Logger LOG = Logger.getLogger(ShadowTraffic.class);
    private static final int MOST_KEPT = 1_000;

    private final ShadowStore store;
    private final RulebookCache shelf;
    private final MeterRegistry metrics;
    private final Clock clock;
    private volatile ShadowRun run;
    private ExecutorService worker;
    private long unfit = -1;
    private boolean away;

    ShadowTraffic(ShadowStore store, RulebookCache shelf, MeterRegistry metrics, Clock clock) {
        this.store = store;
        this.shelf = shelf;
        this.metrics = metrics;
        this.clock = clock;
        count(ShadowCounts.NONE);
    }

    void stop(@Observes ShutdownEvent event) {
        try {
            flush();
        } catch (StoreUnavailable e) {
            LOG.info("What the shadow found last is lost: the database is away");
        }
    }

    /** Tells of a decision that was made and kept; returns at once and throws nothing. */
    public void offer(UUID decisionId, FactSheet sheet, Decision decision) {
        ShadowRun now = run;
        if (now != null) {
            now.offer(decisionId, sheet, decision);
        }
    }

    /** One round. */
    @Scheduled(every = "2s", delayed = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    synchronized void tick() {
        try {
            flush();
            follow(store.current());
            away = false;
        } catch (StoreUnavailable e) {
            if (!away) {
                LOG.info("The shadow goes on as it is until the database is back");
            }
            away = true;
        } catch (RuntimeException e) {
            LOG.error("Looking after the shadow failed; answers are not concerned", e);
        }
    }

    private void follow(Optional<Shadow> wanted) {
        Optional<Shadow> now = Optional.ofNullable(run).map(ShadowRun::shadow);
        if (now.equals(wanted) || wanted.isPresent() && wanted.get().number() == unfit) {
            return;
        }
        end();
        wanted.ifPresent(this::begin);
    }

    private void begin(Shadow shadow) {
        RulebookCache.Taken taken = shelf.take(shadow.revision());
        if (!(taken instanceof RulebookCache.Taken.Ready ready)) {
            unfit = shadow.number();
            LOG.errorf("The shadow %s can't be run here, so it is not asked", shadow.revision());
            return;
        }
        worker = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(PLACES), task -> {
            Thread thread = new Thread(task, "shadow");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
        });
        run = new ShadowRun(shadow, ready.rulebook()::decide, worker, clock);
    }

    private void end() {
        if (run != null) {
            run = null;
            // What waits is forgotten; a thread that hangs is left to its rules.
            worker.shutdownNow();
        }
    }

    private synchronized void flush() {
        ShadowRun now = run;
        if (now == null) {
            return;
        }
        ShadowRun.Found found = now.take();
        if (found.isEmpty()) {
            return;
        }
        try {
            store.add(now.shadow().number(), found.counts(), found.differences(), MOST_KEPT);
            count(found.counts());
        } catch (RuntimeException e) {
            now.putBack(found);
            throw e;
        }
    }

    private void count(ShadowCounts counts) {
        count("same", counts.same());
        count("different", counts.different());
        count("failed", counts.failed());
        count("dropped", counts.dropped());
    }

    private void count(String result, long more) {
        metrics.counter("dispute_triage.shadow", "result", result).increment(more);
    }
}
