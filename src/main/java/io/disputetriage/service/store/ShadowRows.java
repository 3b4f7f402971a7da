package io.disputetriage.service.store;

import io.disputetriage.service.rollout.OutcomeKind;
import io.disputetriage.service.rollout.Shadow;
import io.disputetriage.service.rollout.ShadowDifference;
import io.disputetriage.service.rollout.ShadowDifference.Change;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Shadows and the differences they found. */
final class ShadowRows {
    private static final String COLUMNS = "number, revision, share, actor, started_at";
    private static final UUID NEWEST = new UUID(-1, -1);

    private ShadowRows() {}

    /** In one transaction, so that nobody sees none or two. */
    static Shadow start(Connection connection, String revision, double share, String actor, Instant now)
            throws SQLException {
        String insert = "insert into shadows (revision, share, actor, started_at) values (?, ?, ?, ?) returning ";
        connection.setAutoCommit(false);
        try {
            // Two who set one at the same time come one after the other, also when there is none to end.
            new SqlStatement(connection, "lock table shadows in share row exclusive mode").run();
            end(connection, now);
            Shadow started = new SqlStatement(connection, insert + COLUMNS, revision, share, actor, utc(now))
                    .rows(ShadowRows::shadow)
                    .get(0);
            connection.commit();
            return started;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    static Optional<Shadow> end(Connection connection, Instant now) throws SQLException {
        String end = "update shadows set ended_at = ? where ended_at is null returning " + COLUMNS;
        return new SqlStatement(connection, end, utc(now))
                .rows(ShadowRows::shadow).stream().findFirst();
    }

    static Optional<Shadow> current(Connection connection) throws SQLException {
        return new SqlStatement(connection, "select " + COLUMNS + " from shadows where ended_at is null")
                .rows(ShadowRows::shadow).stream().findFirst();
    }

    static void insert(Connection connection, long shadow, List<ShadowDifference> differences, int most)
            throws SQLException {
        for (ShadowDifference found : differences) {
            new SqlStatement(
                            connection,
                            "insert into shadow_differences values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                            found.id(),
                            shadow,
                            found.decisionId(),
                            found.activeRevision(),
                            found.shadowRevision(),
                            utc(found.foundAt()),
                            each(found, change -> change.kind().name()),
                            each(found, Change::active),
                            each(found, Change::shadow))
                    .run();
        }
        if (!differences.isEmpty()) {
            String trim = "delete from shadow_differences where id in"
                    + " (select id from shadow_differences order by id desc offset ?)";
            new SqlStatement(connection, trim, most).run();
        }
    }

    static List<ShadowDifference> differences(Connection connection, long shadow, UUID olderThan, int limit)
            throws SQLException {
        String select = "select * from shadow_differences where shadow = ? and id < ? order by id desc limit ?";
        return new SqlStatement(connection, select, shadow, olderThan == null ? NEWEST : olderThan, limit)
                .rows(ShadowRows::difference);
    }

    private static Shadow shadow(ResultSet row) throws SQLException {
        return new Shadow(
                row.getLong("number"),
                row.getString("revision"),
                row.getDouble("share"),
                row.getString("actor"),
                SqlStatement.instant(row, "started_at"));
    }

    private static ShadowDifference difference(ResultSet row) throws SQLException {
        String[] kinds = texts(row, "kinds");
        String[] active = texts(row, "active_values");
        String[] shadow = texts(row, "shadow_values");
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < kinds.length; i++) {
            changes.add(new Change(OutcomeKind.valueOf(kinds[i]), active[i], shadow[i]));
        }
        return new ShadowDifference(
                row.getObject("id", UUID.class),
                row.getObject("decision_id", UUID.class),
                row.getString("active_revision"),
                row.getString("shadow_revision"),
                SqlStatement.instant(row, "found_at"),
                changes);
    }

    private static String[] texts(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }

    private static List<String> each(ShadowDifference found, Function<Change, String> part) {
        return found.changes().stream().map(part).toList();
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
