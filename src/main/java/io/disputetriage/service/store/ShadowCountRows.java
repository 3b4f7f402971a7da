package io.disputetriage.service.store;

import io.disputetriage.service.rollout.OutcomeKind;
import io.disputetriage.service.rollout.ShadowCounts;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
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
            insert into shadow_counts as c (shadow, what, count) values (?1, ?2, ?3)
            on conflict (shadow, what) do update set count = c.count + excluded.count
            """;

    private ShadowCountRows() {}

    static void add(EntityManager entities, long shadow, ShadowCounts counts) {
        Map<String, Long> byName = new TreeMap<>();
        byName.put(SAME, counts.same());
        byName.put(DIFFERENT, counts.different());
        byName.put(FAILED, counts.failed());
        byName.put(DROPPED, counts.dropped());
        counts.kinds().forEach((kind, count) -> byName.put(kind.name(), count));
        // In the order of the names, as every replica does, so that two never wait for each other.
        for (Map.Entry<String, Long> each : byName.entrySet()) {
            if (each.getValue() > 0) {
                entities.createNativeQuery(ADD)
                        .setParameter(1, shadow)
                        .setParameter(2, each.getKey())
                        .setParameter(3, each.getValue())
                        .executeUpdate();
            }
        }
    }

    static ShadowCounts of(EntityManager entities, long shadow) {
        Map<String, Long> byName = new TreeMap<>();
        List<?> rows = entities.createNativeQuery(
                        "select what, count from shadow_counts where shadow = ?1", Tuple.class)
                .setParameter(1, shadow)
                .getResultList();
        rows.stream()
                .map(Tuple.class::cast)
                .forEach(row -> byName.put(row.get(0, String.class), row.get(1, Long.class)));
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
