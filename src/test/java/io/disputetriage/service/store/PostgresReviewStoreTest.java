package io.disputetriage.service.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.Postgres;
import io.disputetriage.service.cases.Actor;
import io.disputetriage.service.cases.BulkReview;
import io.disputetriage.service.cases.BulkReview.Tally;
import io.disputetriage.service.cases.CaseFilter;
import io.disputetriage.service.cases.ReviewStore;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A review that one replica was too slow with, and another one has taken. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
class PostgresReviewStoreTest {
    /** Before every other one, so that it is taken first. */
    private static final Instant BEGIN = Instant.EPOCH.truncatedTo(ChronoUnit.SECONDS);

    private static final Tally TEN = new Tally(1, 9, 0, 0, Map.of("+WAIT", 1L));
    private static final Tally ONE = new Tally(0, 1, 0, 0, Map.of());

    @Inject
    ReviewStore reviews;

    @Test
    void whoever_was_too_slow_changes_nothing_of_what_the_next_one_has_taken() {
        Actor actor = new Actor("reviews-" + UUID.randomUUID(), "ops");
        UUID id = UUID.randomUUID();
        reviews.start(new BulkReview(id, actor, CaseFilter.NONE, 10, 20, BEGIN, null, null, Tally.NONE));
        Instant slow = BEGIN.plusSeconds(12);
        Instant next = BEGIN.plusSeconds(24);
        assertThat(reviews.take(BEGIN, slow)).isPresent();
        assertThat(reviews.take(BEGIN.plusSeconds(11), next))
                .as("it is somebody's")
                .isEmpty();
        assertThat(reviews.take(slow, next).orElseThrow().lastCase()).isNull();

        UUID tenth = UUID.randomUUID();
        assertThat(reviews.advance(id, slow, null, ONE, slow)).as("ends it").isFalse();
        assertThat(reviews.find(actor.account(), id).orElseThrow().endedAt()).isNull();
        assertThat(reviews.advance(id, next, tenth, TEN, slow.plusSeconds(5))).isTrue();
        assertThat(reviews.advance(id, slow, UUID.randomUUID(), ONE, next)).isFalse();
        assertThat(reviews.advance(id, next, UUID.randomUUID(), ONE, next))
                .as("twice")
                .isFalse();
        BulkReview found = reviews.find(actor.account(), id).orElseThrow();
        assertThat(found.lastCase()).isEqualTo(tenth);
        assertThat(found.tally()).isEqualTo(TEN);
        reviews.stop(actor.account(), id, next);
    }
}
