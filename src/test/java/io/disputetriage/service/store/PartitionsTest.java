package io.disputetriage.service.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.FreshDatabase;
import io.disputetriage.decision.Urgency;
import io.disputetriage.service.cases.Asked;
import io.disputetriage.service.cases.UuidV7;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Where rows of which time are kept. */
class PartitionsTest {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyyMM");

    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    @Test
    void rows_go_to_the_month_of_their_ids_and_what_fits_none_is_kept_all_the_same() throws SQLException {
        Instant now = Instant.now();
        Instant later = now.atOffset(ZoneOffset.UTC).plusMonths(2).toInstant();
        Instant farAhead = now.plus(4000, ChronoUnit.DAYS);
        try (Connection connection = DATABASE.source().getConnection()) {
            assertThat(made(connection, later)).isEqualTo(4);
            assertThat(made(connection, later)).isZero();
            for (Instant at : List.of(Instant.parse("2001-01-01T00:00:00Z"), now, later, farAhead)) {
                Asked asked = new Asked("shop", at.toString(), null, Urgency.LOW, "INQUIRY", at);
                assertThat(RecordStatement.run(connection, List.of(NewRow.of(asked.opening())), true))
                        .hasSize(1);
            }
            for (String table : List.of("decisions", "case_events")) {
                assertThat(places(connection, table))
                        .containsExactlyInAnyOrder(
                                table + "_" + month(now),
                                table + "_" + month(now),
                                table + "_" + month(later),
                                table + "_ahead");
            }
            // A month whose rows are kept elsewhere gets no partition, and the others do.
            assertThat(made(connection, farAhead)).isGreaterThan(200).isEven();
            assertThat(made(connection, farAhead)).isZero();
            assertThat(places(connection, "decisions")).contains("decisions_ahead");
        }
    }

    @Test
    void what_was_kept_before_stays_where_it_is() throws SQLException {
        Instant ahead = Instant.now().atOffset(ZoneOffset.UTC).plusMonths(1).toInstant();
        UUID early = UuidV7.first(Instant.parse("2024-05-01T00:00:00Z"));
        UUID late = new UuidV7().next(ahead.toEpochMilli());
        migrate("9");
        try (Connection connection = DATABASE.source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set search_path = upgraded");
            for (UUID id : List.of(early, late)) {
                new SqlStatement(
                                connection,
                                """
                                with c as (
                                    insert into cases (id, account, case_ref, kind, urgency, open, latest_decision, decisions, opened_at,
                                        updated_at) values (?, 'shop', ?, 'DEFECTIVE', 'LOW', true, ?, 1, now(), now()) returning id),
                                e as (
                                    insert into case_events (case_id, account, number, id, type, actor, happened_at, recorded_at)
                                    select id, 'shop', 1, id, 'TRIAGED', 'x', now(), now() from c)
                                insert into decisions (id, case_id, account, actor, recorded_at, as_of, revision, logic, fact_sheet,
                                    decision) select id, id, 'shop', 'x', now(), now(), 'r', '4', '{}', '{"urgency": "LOW"}' from c""",
                                id,
                                id.toString(),
                                id)
                        .run();
            }
            migrate("latest");
            for (String table : List.of("decisions", "case_events")) {
                assertThat(places(connection, table))
                        .containsOnly(table + "_" + month(ahead))
                        .hasSize(2);
                assertThat(new SqlStatement(
                                        connection,
                                        "select count(*) from pg_inherits i join pg_class c on c.oid = i.inhparent"
                                                + " join pg_namespace n on n.oid = c.relnamespace"
                                                + " where n.nspname = 'upgraded' and c.relkind = 'I' and c.relname like ?",
                                        table + "%")
                                .rows(row -> row.getLong(1)))
                        // Each index of the parent has that of the table as it was, and that of what is ahead.
                        .containsExactly(table.equals("decisions") ? 4L : 8L);
            }
            assertThat(new SqlStatement(
                                    connection,
                                    "select d.decision_json ->> 'urgency' from decisions d where id = ?",
                                    early)
                            .rows(row -> row.getString(1)))
                    .containsExactly("LOW");
            // The months of what is there already, and those after it.
            Instant until = ahead.atOffset(ZoneOffset.UTC).plusMonths(1).toInstant();
            assertThat(made(connection, until)).isEqualTo(2);
            statement.execute("reset search_path");
        }
    }

    private static void migrate(String target) {
        Flyway.configure()
                .dataSource(DATABASE.source())
                .schemas("upgraded")
                .target(target)
                .load()
                .migrate();
    }

    private static int made(Connection connection, Instant until) throws SQLException {
        return new SqlStatement(connection, "select make_partitions(?)", until.atOffset(ZoneOffset.UTC))
                .rows(row -> row.getInt(1))
                .get(0);
    }

    private static List<String> places(Connection connection, String table) throws SQLException {
        return new SqlStatement(connection, "select tableoid::regclass::text as place from " + table)
                .rows(row -> row.getString("place"));
    }

    private static String month(Instant at) {
        return MONTH.format(at.atOffset(ZoneOffset.UTC));
    }
}
