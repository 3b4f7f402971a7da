package io.disputetriage.service.triage;

import io.disputetriage.service.cases.CaseName;
import io.disputetriage.service.cases.CaseStore;
import io.disputetriage.service.cases.StoreUnavailable;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jboss.logging.Logger;

/** Once a second, looks again at the cases whose time has come, those with the nearest deadline first. */
@Singleton
@Startup
class ReviewDueCases {
    /** Nobody else looks at a case for so long; if this process dies, another one looks then. */
    static final Duration MINE = Duration.ofSeconds(10);

    /** By so much clocks of replicas may differ, and so long a statement may take, without anybody's clock being wrong. */
    private static final Duration SLACK = Duration.ofSeconds(12);

    private static final Logger LOG = Logger.getLogger(ReviewDueCases.class);
    private static final int AT_ONCE = 50;

    private final ReviewConfig config;
    private final CaseStore store;
    private final ReviewCase review;
    private final Clock clock;
    private final Counter failed;
    private boolean away;
    private Instant lastTick = Instant.MAX;

    ReviewDueCases(ReviewConfig config, CaseStore store, ReviewCase review, Clock clock, MeterRegistry registry) {
        this.config = config;
        this.store = store;
        this.review = review;
        this.clock = clock;
        failed = Counter.builder("dispute_triage.reviews.failed")
                .description("Cases that could not be looked at again, and will be tried once more")
                .register(registry);
    }

    @Scheduled(every = "1s", delayed = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void tick() {
        if (!config.reviews()) {
            return;
        }
        try {
            wakeAheadOfTheClock();
            int found = AT_ONCE;
            while (found == AT_ONCE) {
                found = reviewSome();
            }
            away = false;
        } catch (StoreUnavailable e) {
            if (!away) {
                LOG.warn("Cases are not looked at again for now: the database is away");
            }
            away = true;
        }
    }

    /** A clock that was ahead had cases looked at too early, as if their deadlines were over; so at the start, and once it went back. */
    private void wakeAheadOfTheClock() {
        Instant now = clock.instant();
        if (now.plus(SLACK).isBefore(lastTick)) {
            store.wakeAhead(now, now.plus(SLACK));
        }
        lastTick = now;
    }

    private int reviewSome() {
        Instant now = clock.instant();
        // No finer than the database keeps it.
        Instant until = now.plus(MINE).truncatedTo(ChronoUnit.MILLIS);
        List<CaseName> due = store.due(now, until, AT_ONCE);
        for (CaseName name : due) {
            try {
                review.reviewDue(name, until);
            } catch (StoreUnavailable e) {
                throw e;
            } catch (RuntimeException e) {
                failed.increment();
                LOG.errorf(e, "The case %s could not be looked at again", name.caseRef());
            }
        }
        return due.size();
    }
}
