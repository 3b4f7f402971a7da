package io.disputetriage.service.triage;

import io.disputetriage.service.cases.Actor;
import io.disputetriage.service.cases.BulkReview;
import io.disputetriage.service.cases.BulkReview.Tally;
import io.disputetriage.service.cases.CaseFile;
import io.disputetriage.service.cases.CaseFilter;
import io.disputetriage.service.cases.CaseName;
import io.disputetriage.service.cases.CaseStore;
import io.disputetriage.service.cases.Page;
import io.disputetriage.service.cases.ReviewStore;
import io.disputetriage.service.cases.StoreUnavailable;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Looks at many open cases again because somebody asked for it, such as after a change of rules: in the background, so many a second. */
@Singleton
public class ReviewCases {
    private static final Logger LOG = Logger.getLogger(ReviewCases.class);

    private final ReviewConfig config;
    private final ReviewStore reviews;
    private final CaseStore cases;
    private final ReviewCase review;
    private final DecideCase decide;

    ReviewCases(ReviewConfig config, ReviewStore reviews, CaseStore cases, ReviewCase review, DecideCase decide) {
        this.config = config;
        this.reviews = reviews;
        this.cases = cases;
        this.review = review;
        this.decide = decide;
    }

    /** Begins; the filter's {@code open} makes no difference, for closed cases are left alone. */
    public BulkReview start(Actor actor, CaseFilter filter, int perSecond) {
        Instant now = decide.now();
        long total = cases.counts(actor.account(), filter, now).open();
        BulkReview begun = new BulkReview(decide.newId(), actor, filter, perSecond, total, now, null, null, Tally.NONE);
        reviews.start(begun);
        return begun;
    }

    /** One of the account's. */
    public Optional<BulkReview> find(String account, UUID id) {
        return reviews.find(account, id);
    }

    /** Ends one where it is; false if none of this id runs. */
    public boolean stop(String account, UUID id) {
        return reviews.stop(account, id, decide.now());
    }

    @Scheduled(every = "1s", delayed = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void tick() {
        if (!config.reviews()) {
            return;
        }
        try {
            Instant now = decide.now();
            Instant until = now.plus(ReviewDueCases.MINE);
            reviews.take(now, until).ifPresent(running -> goOn(running, until));
        } catch (StoreUnavailable e) {
            LOG.debug("Reviews rest: the database is away");
        }
    }

    private void goOn(BulkReview running, Instant until) {
        String account = running.actor().account();
        Page<CaseFile> page = cases.list(account, running.filter(), running.lastCase(), running.perSecond());
        Tally done = Tally.NONE;
        UUID last = null;
        for (CaseFile file : page.items()) {
            if (!decide.now().isBefore(until)) {
                // From here on it may be another replica's.
                LOG.infof("The review %s is slow; it goes on from where it is", running.id());
                if (last != null) {
                    reviews.advance(running.id(), until, last, done, decide.now());
                }
                return;
            }
            done = done.plus(review(new CaseName(account, file.caseRef())));
            last = file.id();
        }
        reviews.advance(running.id(), until, page.next(), done, decide.now());
    }

    private Tally review(CaseName name) {
        try {
            return review.review(name);
        } catch (StoreUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.errorf(e, "The case %s could not be reviewed", name.caseRef());
            return new Tally(0, 0, 0, 1, Map.of());
        }
    }
}
