package io.disputetriage.service.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.Postgres;
import io.disputetriage.decision.Urgency;
import io.disputetriage.service.cases.Asked;
import io.disputetriage.service.cases.CaseChange;
import io.disputetriage.service.cases.CaseFilter;
import io.disputetriage.service.cases.CaseStore;
import io.disputetriage.service.cases.CaseStoreContract;
import io.disputetriage.service.cases.Recording;
import io.disputetriage.service.cases.StoreUnavailable;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The same contract on PostgreSQL, in sessions of a far time zone. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
class PostgresCaseStoreTest implements CaseStoreContract {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Inject
    CaseStore store;

    @Inject
    DataSource database;

    @Override
    public CaseStore store() {
        return store;
    }

    @Test
    void a_decision_can_be_asked_for_by_what_is_in_it() throws SQLException {
        String account = "json-" + UUID.randomUUID();
        Instant now = Instant.parse("2026-03-10T09:00:01Z");
        kept(new Asked(account, "A-1", null, Urgency.LOW, "INQUIRY", now));
        kept(new Asked(account, "A-2", null, Urgency.CRITICAL, "INQUIRY", now));
        String question =
                """
                select d.decision_json ->> 'caseRef' from decisions d
                 where d.account = ? and d.decision_json @> '{"urgency": "CRITICAL"}'""";
        try (Connection connection = database.getConnection();
                PreparedStatement asking = connection.prepareStatement(question)) {
            asking.setString(1, account);
            try (ResultSet found = asking.executeQuery()) {
                assertThat(found.next()).isTrue();
                assertThat(found.getString(1)).isEqualTo("A-2");
                assertThat(found.next()).isFalse();
            }
        }
    }

    @Test
    void the_one_row_that_can_not_be_kept_spoils_no_other() {
        Asked good = Asked.by("good");
        Asked bad = Asked.by("no text holds a \0");
        List<CompletableFuture<Recording>> all =
                handOver(good.about("A-1"), good.about("A-2"), bad.about("A-3"), good.about("A-4"), good.about("A-5"));
        assertThat(all.get(2))
                .failsWithin(PATIENCE)
                .withThrowableThat()
                .havingCause()
                .isNotInstanceOf(StoreUnavailable.class);
        for (int i : List.of(0, 1, 3, 4)) {
            assertThat(all.get(i)).succeedsWithin(PATIENCE).isInstanceOf(Recording.Recorded.class);
        }
        assertThat(store.list(good.account(), CaseFilter.NONE, null, 10).items())
                .hasSize(4);
    }

    @Test
    void a_case_that_somebody_holds_is_waited_for_by_nobody_else() throws SQLException {
        Asked held = Asked.by("held").about("A-1");
        kept(held);
        List<CompletableFuture<Recording>> all;
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement hold =
                    connection.prepareStatement("select from cases where account = ? for update")) {
                hold.setString(1, held.account());
                hold.execute();
            }
            CaseChange next = held.of(store.latest(held.account(), "A-1").orElseThrow());
            all = handOver(
                    next,
                    held.about("A-2").opening(),
                    held.after(next),
                    held.about("A-3").opening());
            assertThat(all.get(1)).succeedsWithin(PATIENCE);
            assertThat(all.get(3)).succeedsWithin(PATIENCE);
            assertThat(all.get(0)).isNotDone();
            connection.rollback();
            connection.setAutoCommit(true);
        }
        assertThat(all.get(0)).succeedsWithin(PATIENCE);
        assertThat(all.get(2)).succeedsWithin(PATIENCE);
        assertThat(store.find(held.account(), "A-1").orElseThrow().decisions()).isEqualTo(3);
    }

    @Test
    void an_old_case_that_somebody_holds_is_left_for_another_time() throws SQLException {
        Instant then = Instant.parse("2000-05-01T00:00:00Z");
        Asked old = new Asked("held-" + UUID.randomUUID(), "A-1", null, Urgency.LOW, "CLOSED", then);
        kept(old);
        kept(old.about("A-2"));
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement hold = connection.prepareStatement(
                    "select from cases where account = ? and case_ref = 'A-1' for no key update")) {
                hold.setString(1, old.account());
                hold.execute();
            }
            assertThat(store.eraseClosedBefore(then.plusSeconds(1), "service", Asked.NOW, 10))
                    .isEqualTo(1);
            connection.rollback();
            connection.setAutoCommit(true);
        }
        assertThat(store.eraseClosedBefore(then.plusSeconds(1), "service", Asked.NOW, 10))
                .isEqualTo(1);
    }

    @Test
    void without_a_database_all_that_wait_are_told_so_soon_and_it_recovers_by_itself() {
        Asked asked = Asked.by("outage");
        Asked[] many =
                IntStream.range(0, 200).mapToObj(i -> asked.about("A-" + i)).toArray(Asked[]::new);
        Postgres.cut(true);
        try {
            for (CompletableFuture<Recording> one : handOver(many)) {
                assertThat(one)
                        .failsWithin(PATIENCE)
                        .withThrowableThat()
                        .havingCause()
                        .isInstanceOf(StoreUnavailable.class);
            }
        } finally {
            Postgres.cut(false);
        }
        await(() -> handOver(asked).get(0));
        assertThat(handOver(many)).allSatisfy(one -> assertThat(one).succeedsWithin(PATIENCE));
    }

    /** Until it succeeds: the pool still holds connections that are cut. */
    private static void await(Supplier<CompletableFuture<Recording>> attempt) {
        Instant end = Instant.now().plusSeconds(30);
        while (attempt.get().handle((kept, failure) -> failure != null).join()) {
            assertThat(Instant.now()).isBefore(end);
        }
    }

    private List<CompletableFuture<Recording>> handOver(Asked... all) {
        return handOver(Stream.of(all).map(Asked::opening).toArray(CaseChange[]::new));
    }

    private List<CompletableFuture<Recording>> handOver(CaseChange... all) {
        return Stream.of(all)
                .map(change -> store.record(change).toCompletableFuture())
                .toList();
    }
}
