package io.disputetriage.service.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.FreshDatabase;
import io.disputetriage.service.cases.Asked;
import io.disputetriage.service.cases.CaseChange;
import io.disputetriage.service.events.EventPosition;
import io.disputetriage.service.events.PlacedEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who goes on from the last event that he was told, and what is committed in the meantime in whatever order. */
class PostgresEventLogTest {
    private static final int CASES = 5;
    private static final int WRITERS = 4;
    private static final int ROUNDS = 40 * Integer.getInteger("checks.scale", 1);

    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    private final PostgresEventLog log = new PostgresEventLog(DATABASE.source());

    @Test
    void what_is_committed_later_but_was_written_earlier_is_not_skipped() throws SQLException {
        Asked asked = Asked.by("late");
        CaseChange opened = asked.opening();
        write(opened);
        EventPosition at = told(asked, EventPosition.BEGIN).get(0).position();
        try (Connection slow = DATABASE.source().getConnection()) {
            slow.setAutoCommit(false);
            assertThat(RecordStatement.run(slow, rows(asked.about("slow").opening()), true))
                    .hasSize(1);
            write(asked.about("quick").opening());

            assertThat(told(asked, at)).as("while one runs").isEmpty();
            assertThat(log.heldBack()).isPositive();
            slow.commit();
        }
        assertThat(told(asked, at)).extracting(PlacedEvent::caseRef).containsExactly("slow", "quick");
    }

    /** Numbers of transactions that wrote nothing are given out once more after a crash. */
    @Test
    void who_listens_from_now_on_begins_at_an_event_that_is_kept_and_not_at_a_number_that_a_crash_takes_back()
            throws SQLException {
        Asked asked = Asked.by("last");
        assertThat(log.last(asked.account())).isEqualTo(EventPosition.BEGIN);
        write(asked.opening());
        EventPosition kept = told(asked, EventPosition.BEGIN).get(0).position();
        try (Connection slow = DATABASE.source().getConnection()) {
            slow.setAutoCommit(false);
            new SqlStatement(slow, "select pg_current_xact_id()::text").rows(row -> row.getString(1));
            write(asked.about("later").opening());
            assertThat(log.last(asked.account())).as("it is not told yet").isEqualTo(kept);
            slow.rollback();
        }
        assertThat(told(asked, log.last(asked.account()))).isEmpty();
        assertThat(told(asked, kept)).extracting(PlacedEvent::position).containsExactly(log.last(asked.account()));
        assertThat(log.bound()).isGreaterThan(log.last(asked.account()));
        assertThat(log.last("nobody")).isEqualTo(EventPosition.BEGIN);
    }

    /** The second to change the case has written something else before; the third has opened its transaction before both. */
    @Test
    void of_three_transactions_on_one_case_who_was_overtaken_writes_nothing() throws Exception {
        Asked asked = Asked.by("three");
        CaseChange opened = asked.about("B").opening();
        write(opened);
        CaseChange next = asked.about("B").after(opened);
        try (Connection stranger = DATABASE.source().getConnection();
                Connection holder = DATABASE.source().getConnection()) {
            stranger.setAutoCommit(false);
            new SqlStatement(stranger, "select pg_current_xact_id()::text").rows(row -> row.getString(1));
            holder.setAutoCommit(false);
            new SqlStatement(holder, "select 1 from cases where case_ref = 'B' for no key update").rows(row -> 1);
            ExecutorService other = Executors.newSingleThreadExecutor();
            try {
                // It writes A at once, so that its number is the lower one, and waits for B.
                Future<Integer> group = other.submit(() -> run(List.of(
                        NewRow.of(asked.about("A").opening()),
                        NewRow.of(asked.about("B").after(opened)))));
                waitForALock();
                assertThat(RecordStatement.run(holder, rows(next), true)).hasSize(1);
                holder.commit();
                assertThat(group.get()).as("B has moved on").isEqualTo(1);
            } finally {
                other.shutdown();
            }
            write(asked.about("B").after(next));
            assertThat(told(asked, EventPosition.BEGIN)).as("a stranger runs").hasSize(1);
            stranger.rollback();
        }
        List<PlacedEvent> told = told(asked, EventPosition.BEGIN);
        assertThat(told).hasSize(4);
        assertThat(told.stream().filter(each -> each.caseRef().equals("B")).map(each -> each.event()
                        .number()))
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void whatever_runs_at_the_same_time_each_event_is_told_once_and_those_of_a_case_in_its_order() throws Exception {
        Asked asked = Asked.by("all");
        ExecutorService pool = Executors.newFixedThreadPool(WRITERS + 2);
        try {
            List<Future<Integer>> writers = IntStream.range(0, WRITERS)
                    .mapToObj(writer -> pool.submit(() -> writer(asked, new Random(writer))))
                    .toList();
            Future<Integer> stranger = pool.submit((Callable<Integer>) () -> stranger(writers));
            List<PlacedEvent> told = new ArrayList<>();
            EventPosition at = EventPosition.BEGIN;
            while (!stranger.isDone() || !log.after(asked.account(), at, 1).isEmpty()) {
                for (PlacedEvent each : log.after(asked.account(), at, 3)) {
                    assertThat(each.position()).isGreaterThan(at);
                    at = each.position();
                    told.add(each);
                }
            }
            int written = 0;
            for (Future<Integer> each : writers) {
                written += each.get();
            }
            assertThat(told).hasSize(written).hasSizeGreaterThan(ROUNDS);
            Map<String, List<Long>> numbers = told.stream()
                    .collect(Collectors.groupingBy(
                            PlacedEvent::caseRef,
                            Collectors.mapping(each -> each.event().number(), Collectors.toList())));
            assertThat(numbers).hasSize(CASES).allSatisfy((ref, each) -> assertThat(each)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, each.size()).boxed().toList()));
        } finally {
            pool.shutdown();
        }
    }

    /** Changes several cases at once, or erases one; answers how many events were written. */
    private static int writer(Asked asked, Random random) throws SQLException {
        int written = 0;
        for (int round = 0; round < ROUNDS; round++) {
            String one = "C-" + random.nextInt(CASES);
            if (random.nextInt(6) == 0 && exists(asked.account(), one)) {
                erase(asked.account(), one);
                written++;
            } else {
                List<NewRow> rows = new ArrayList<>();
                for (int i = 0; i < CASES; i++) {
                    if (random.nextBoolean()) {
                        rows.add(NewRow.of(change(asked.about("C-" + i))));
                    }
                }
                written += rows.isEmpty() ? 0 : tried(rows);
            }
        }
        return written;
    }

    /** In a transaction, as the service does. */
    private static void erase(String account, String ref) throws SQLException {
        try (Connection connection = DATABASE.source().getConnection()) {
            connection.setAutoCommit(false);
            PersonalData.erase(connection, account, ref, "tester", Asked.NOW);
            connection.commit();
        }
    }

    /** As the writer of groups does. */
    private static int tried(List<NewRow> rows) throws SQLException {
        while (true) {
            try {
                return run(rows);
            } catch (SQLException e) {
                if (!SqlErrors.isConflict(e)) {
                    throw e;
                }
            }
        }
    }

    /** Long transactions of somebody else. */
    private static int stranger(List<Future<Integer>> writers) throws Exception {
        int seen = 0;
        while (!writers.stream().allMatch(Future::isDone)) {
            try (Connection connection = DATABASE.source().getConnection()) {
                connection.setAutoCommit(false);
                new SqlStatement(connection, "select pg_current_xact_id()::text").rows(row -> row.getString(1));
                Thread.sleep(seen++ % 20);
                connection.rollback();
            }
        }
        return seen;
    }

    private static CaseChange change(Asked asked) throws SQLException {
        try (Connection connection = DATABASE.source().getConnection()) {
            List<Long> version = new SqlStatement(
                            connection,
                            "select version from cases where account = ? and case_ref = ?",
                            asked.account(),
                            asked.caseRef())
                    .rows(row -> row.getLong(1));
            return version.isEmpty() ? asked.opening() : asked.from(version.get(0));
        }
    }

    private static boolean exists(String account, String ref) throws SQLException {
        try (Connection connection = DATABASE.source().getConnection()) {
            return !new SqlStatement(connection, "select 1 from cases where account = ? and case_ref = ?", account, ref)
                    .rows(row -> 1)
                    .isEmpty();
        }
    }

    private static void waitForALock() throws SQLException, InterruptedException {
        try (Connection connection = DATABASE.source().getConnection()) {
            SqlStatement waiting = new SqlStatement(connection, "select 1 from pg_locks where not granted");
            while (waiting.rows(row -> 1).isEmpty()) {
                Thread.sleep(10);
            }
        }
    }

    private List<PlacedEvent> told(Asked asked, EventPosition at) {
        return log.after(asked.account(), at, 100);
    }

    private static void write(CaseChange change) throws SQLException {
        assertThat(run(rows(change))).isEqualTo(1);
    }

    private static List<NewRow> rows(CaseChange... changes) {
        return Stream.of(changes).map(NewRow::of).toList();
    }

    private static int run(List<NewRow> rows) throws SQLException {
        try (Connection connection = DATABASE.source().getConnection()) {
            return RecordStatement.run(connection, rows, true).size();
        }
    }
}
