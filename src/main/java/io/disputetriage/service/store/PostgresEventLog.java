package io.disputetriage.service.store;

import io.disputetriage.facts.Action;
import io.disputetriage.service.cases.CaseEvent;
import io.disputetriage.service.cases.CaseEvent.Taken;
import io.disputetriage.service.cases.EventType;
import io.disputetriage.service.events.EventLog;
import io.disputetriage.service.events.EventPosition;
import io.disputetriage.service.events.PlacedEvent;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * {@code case_events} in the order of transactions. A transaction gets its number with its first write and may commit
 * after later ones have; so only what is before every running transaction is told. Events of one case are in their own
 * order too: the later one was made from what the earlier one had committed, or took the lock of the case before it wrote.
 */
@Singleton
class PostgresEventLog implements EventLog {
    /** To be read by {@link #read}; {@code e} is the event, {@code c} its case. */
    static final String COLUMNS =
            """
            e.xid::text, e.id, e.account, c.case_ref, e.number, e.type, e.actor, e.happened_at, e.recorded_at, e.reason,
            e.decision_id, e.previous_decision, e.of_decision, e.of_rank, e.of_action
            """;

    /** Which events are told after a place, of {@code e}; the account, and transaction and event of the place are its values. */
    static final String NEXT =
            """
            e.account = %s and (e.xid, e.id) > (%s::xid8, %s) and e.xid < pg_snapshot_xmin(pg_current_snapshot())
             order by e.xid, e.id limit %s""";

    private static final String AFTER = "select " + COLUMNS
            + " from case_events e join cases c on c.id = e.case_id where " + NEXT.formatted("?", "?", "?", "?");

    private static final String LAST =
            """
            select e.xid, e.id from case_events e where e.account = ? and e.xid < pg_snapshot_xmin(pg_current_snapshot())
             order by e.xid desc, e.id desc limit 1
            """;

    private static final String HELD_BACK =
            """
            select extract(epoch from clock_timestamp() - min(since)) from (
                select xact_start from pg_stat_activity where backend_xid is not null
                union all select prepared from pg_prepared_xacts) as running (since)
            """;

    private final DataSource database;

    PostgresEventLog(DataSource database) {
        this.database = database;
    }

    @Override
    public EventPosition last(String account) {
        return Work.on(database, connection -> new SqlStatement(connection, LAST, account)
                .rows(row -> new EventPosition(row.getLong(1), row.getObject(2, UUID.class))).stream()
                        .findFirst()
                        .orElse(EventPosition.BEGIN));
    }

    @Override
    public EventPosition bound() {
        return Work.on(database, connection -> new SqlStatement(
                        connection, "select pg_snapshot_xmin(pg_current_snapshot())::text")
                .rows(row -> new EventPosition(row.getLong(1), EventPosition.BEGIN.event()))
                .get(0));
    }

    @Override
    public List<PlacedEvent> after(String account, EventPosition position, int limit) {
        return Work.on(database, connection -> new SqlStatement(
                        connection, AFTER, account, Long.toString(position.transaction()), position.event(), limit)
                .rows(PostgresEventLog::read));
    }

    @Override
    public Duration heldBack() {
        return Work.on(database, connection -> new SqlStatement(connection, HELD_BACK)
                .rows(row -> Duration.ofMillis((long) (row.getDouble(1) * 1000)))
                .get(0));
    }

    static PlacedEvent read(ResultSet row) throws SQLException {
        UUID of = row.getObject("of_decision", UUID.class);
        UUID id = row.getObject("id", UUID.class);
        CaseEvent event = new CaseEvent(
                id,
                row.getLong("number"),
                EventType.valueOf(row.getString("type")),
                row.getString("actor"),
                SqlStatement.instant(row, "happened_at"),
                SqlStatement.instant(row, "recorded_at"),
                row.getString("reason"),
                row.getObject("decision_id", UUID.class),
                row.getObject("previous_decision", UUID.class),
                of == null ? null : new Taken(of, row.getInt("of_rank"), Action.valueOf(row.getString("of_action"))));
        return new PlacedEvent(
                new EventPosition(row.getLong("xid"), id), row.getString("account"), row.getString("case_ref"), event);
    }
}
