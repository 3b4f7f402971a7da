package io.disputetriage.service.store;

import io.disputetriage.service.rollout.Replica;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** The table {@code ruleset_replicas}. */
final class ReplicaRows {
    private ReplicaRows() {}

    static void beat(Connection connection, Replica.State replica) throws SQLException {
        new SqlStatement(
                        connection,
                        """
                        insert into ruleset_replicas (name, folder, running, trouble) values (?, ?, ?, ?)
                        on conflict (name) do update
                           set folder = excluded.folder, running = excluded.running, trouble = excluded.trouble,
                               seen_at = clock_timestamp()
                        """,
                        replica.name(),
                        replica.folder(),
                        replica.running(),
                        replica.trouble())
                .run();
    }

    static void delete(Connection connection, String replica) throws SQLException {
        new SqlStatement(connection, "delete from ruleset_replicas where name = ?", replica).run();
    }

    static List<Replica> seenWithin(Connection connection, Duration age) throws SQLException {
        new SqlStatement(
                        connection, "delete from ruleset_replicas where seen_at < clock_timestamp() - interval '1 day'")
                .run();
        return new SqlStatement(
                        connection,
                        """
                        select name, folder, running, trouble, seen_at from ruleset_replicas
                         where seen_at >= clock_timestamp() - make_interval(secs => ?)
                         order by name collate "C"
                        """,
                        age.toMillis() / 1000.0)
                .rows(row -> new Replica(
                        new Replica.State(
                                row.getString("name"),
                                row.getString("folder"),
                                row.getString("running"),
                                row.getString("trouble")),
                        SqlStatement.instant(row, "seen_at")));
    }
}
