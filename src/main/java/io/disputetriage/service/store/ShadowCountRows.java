package io.disputetriage.service.store;

import io.disputetriage.service.rollout.OutcomeKind;
import io.disputetriage.service.rollout.ShadowCounts;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** The counts of a shadow, each under a name of its own, so that replicas add to them without waiting long. */
final class ShadowCountRows {
    private static final String SAME = "same";
    private static final String DIFFERENT = "different";
    private static final String FAILED = "failed";
    private static final String DROPPED = "dropped";

    private static final String ADD =
            """
            insert into shadow_counts as c (shadow, what, count) values (?, ?, ?)
            on conflict (shadow, what) do update set count = c.count + excluded.count
            """;

    private ShadowCountRows() {}

    static void add(Connection connection, long shadow, ShadowCounts counts) throws SQLException {
        Map<String, Long> byName = new TreeMap<>();
        byName.put(SAME, counts.same());
        byName.put(DIFFERENT, counts.different());
        byName.put(FAILED, counts.failed());
        byName.put(DROPPED, counts.dropped());
        counts.kinds().forEach((kind, count) -> byName.put(kind.name(), count));
        // In the order of the names, as every replica does, so that two never wait for each other.
        for (Map.Entry<String, Long> each : byName.entrySet()) {
            if (each.getValue() > 0) {
                new SqlStatement(connection, ADD, shadow, each.getKey(), each.getValue()).run();
            }
        }
    }

    static ShadowCounts of(Connection connection, long shadow) throws SQLException {
        Map<String, Long> byName = new TreeMap<>();
        new SqlStatement(connection, "select what, count from shadow_counts where shadow = ?", shadow)
                .rows(row -> byName.put(row.getString("what"), row.getLong("count")));
        TreeMap<OutcomeKind, Long> kinds = new TreeMap<>();
        for (OutcomeKind kind : OutcomeKind.values()) {
            if (byName.containsKey(kind.name())) {
                kinds.put(kind, byName.get(kind.name()));
            }
        }
        return new ShadowCounts(
                byName.getOrDefault(SAME, 0L),
                byName.getOrDefault(DIFFERENT, 0L),
                byName.getOrDefault(FAILED, 0L),
                byName.getOrDefault(DROPPED, 0L),
                kinds);
    }
}
