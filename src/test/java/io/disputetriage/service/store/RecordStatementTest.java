package io.disputetriage.service.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.FreshDatabase;
import io.disputetriage.service.cases.Asked;
import io.disputetriage.service.cases.CaseChange;
import io.disputetriage.service.cases.Claim;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Statements of two replicas, which know nothing of each other. */
class RecordStatementTest {
    private static final int ROUNDS = 40;

    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    @Test
    void groups_that_cross_write_each_version_once_and_do_not_wait_for_each_other_in_a_circle() throws Exception {
        Asked asked = Asked.by("cross");
        ExecutorService replicas = Executors.newFixedThreadPool(2);
        try {
            Callable<Integer> forwards = () -> write(asked, false);
            Callable<Integer> backwards = () -> write(asked, true);
            int written = 0;
            for (Future<Integer> one : replicas.invokeAll(List.of(forwards, backwards))) {
                written += one.get();
            }
            assertThat(written).isEqualTo(ROUNDS * 8);
        } finally {
            replicas.shutdown();
        }
    }

    @Test
    void claims_that_cross_are_each_made_once() throws Exception {
        Asked asked = Asked.by("claims");
        ExecutorService replicas = Executors.newFixedThreadPool(2);
        try {
            Callable<Integer> forwards = () -> claim(asked, false);
            Callable<Integer> backwards = () -> claim(asked, true);
            int written = 0;
            for (Future<Integer> one : replicas.invokeAll(List.of(forwards, backwards))) {
                written += one.get();
            }
            assertThat(written).isEqualTo(ROUNDS * 8);
        } finally {
            replicas.shutdown();
        }
    }

    @Test
    void a_flood_into_an_empty_database_soon_reads_no_more_all_cases_for_each_new_one() throws SQLException {
        CaseTables tables = new CaseTables(DATABASE.source(), null);
        Asked asked = Asked.by("flood");
        for (int group = 0; group < 1_400; group++) {
            flood(tables, asked, group);
        }
        long before = read();
        for (int group = 1_400; group < 1_500; group++) {
            flood(tables, asked, group);
        }
        // All of them for each group would be a hundred times 5,600; the server may look at them all when it has
        // analyzed them.
        assertThat(read() - before).isLessThan(50_000);
    }

    private static void flood(CaseTables tables, Asked asked, int group) throws SQLException {
        List<NewRow> rows = IntStream.range(0, 4)
                .mapToObj(i -> NewRow.of(asked.about("f-" + group + "-" + i).opening()))
                .toList();
        assertThat(tables.write(rows, true)).hasSize(4);
    }

    /** How many cases were read one after the other. */
    private static long read() throws SQLException {
        try (Connection connection = DATABASE.source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_stat_force_next_flush()");
            try (ResultSet read =
                    statement.executeQuery("select seq_tup_read from pg_stat_user_tables where relname = 'cases'")) {
                read.next();
                return read.getLong(1);
            }
        }
    }

    private static int write(Asked asked, boolean backwards) throws SQLException {
        List<CaseChange> next = cases(asked).map(Asked::opening).toList();
        int written = 0;
        for (int round = 0; round < ROUNDS; round++) {
            written += run(rows(backwards, next));
            next = next.stream()
                    .map(before -> asked.about(before.after().caseRef()).after(before))
                    .toList();
        }
        return written;
    }

    private static int claim(Asked asked, boolean backwards) throws SQLException {
        int written = 0;
        for (int round = 0; round < ROUNDS; round++) {
            String key = "k-" + round + "-";
            written += run(rows(
                    backwards,
                    cases(asked.about(key))
                            .map(each -> each.claiming(new Claim(each.caseRef(), "hash"))
                                    .opening())
                            .toList()));
        }
        return written;
    }

    private static Stream<Asked> cases(Asked asked) {
        return IntStream.range(0, 8).mapToObj(i -> asked.about(asked.caseRef() + i));
    }

    private static List<NewRow> rows(boolean backwards, List<CaseChange> changes) {
        List<NewRow> rows = new ArrayList<>(changes.stream().map(NewRow::of).toList());
        if (backwards) {
            Collections.reverse(rows);
        }
        return rows;
    }

    private static int run(List<NewRow> rows) throws SQLException {
        try (Connection connection = DATABASE.source().getConnection()) {
            return RecordStatement.run(connection, rows, true).size();
        }
    }
}
