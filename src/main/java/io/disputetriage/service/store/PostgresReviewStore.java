package io.disputetriage.service.store;

import io.disputetriage.service.cases.BulkReview;
import io.disputetriage.service.cases.BulkReview.Tally;
import io.disputetriage.service.cases.ReviewStore;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reviews in PostgreSQL, each call in a transaction of its own. */
@Singleton
@Transactional
@OutageAware
class PostgresReviewStore implements ReviewStore {
    private static final String TAKE =
            """
            update reviews set lease_until = ?2 where id = (
                select id from reviews where ended_at is null and lease_until <= ?1
                 order by started_at limit 1 for update skip locked)
            returning id
            """;

    private final EntityManager entities;

    PostgresReviewStore(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void start(BulkReview review) {
        ReviewRow.of(review).persist();
    }

    @Override
    public Optional<BulkReview> find(String account, UUID id) {
        return ReviewRow.<ReviewRow>find("account = ?1 and id = ?2", account, id)
                .firstResultOptional()
                .map(ReviewRow::toReview);
    }

    @Override
    public boolean stop(String account, UUID id, Instant now) {
        return ReviewRow.update("endedAt = ?3 where account = ?1 and id = ?2 and endedAt is null", account, id, now)
                > 0;
    }

    @Override
    public Optional<BulkReview> take(Instant now, Instant until) {
        List<?> taken = entities.createNativeQuery(TAKE, UUID.class)
                .setParameter(1, now)
                .setParameter(2, until)
                .getResultList();
        return taken.stream().findFirst().map(id -> ReviewRow.<ReviewRow>findById(id)
                .toReview());
    }

    @Override
    public boolean advance(UUID id, Instant until, UUID lastCase, Tally done, Instant now) {
        ReviewRow row = ReviewRow.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (!row.leaseUntil.equals(until)) {
            return false;
        }
        row.advance(lastCase, done, now);
        return true;
    }
}
