package io.disputetriage.service.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.FreshDatabase;
import io.disputetriage.service.cases.UuidV7;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What becomes of tables that were filled before there were partitions. */
class PartitionsUpgradeTest {
    // Of its own: Flyway leaves connections in the other schema.
    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

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
                assertThat(PartitionsTest.places(connection, table))
                        .containsOnly(table + "_" + PartitionsTest.month(ahead))
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
            assertThat(PartitionsTest.made(connection, until)).isEqualTo(2);
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
}
