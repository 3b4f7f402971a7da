package io.disputetriage.service.store;

import io.disputetriage.service.rollout.Shadow;
import io.disputetriage.service.rollout.ShadowCounts;
import io.disputetriage.service.rollout.ShadowDifference;
import io.disputetriage.service.rollout.ShadowStore;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Shadows in PostgreSQL, each call in a transaction of its own. */
@Singleton
@Transactional
@OutageAware
class PostgresShadowStore implements ShadowStore {
    private static final UUID NEWEST = new UUID(-1, -1);

    private final EntityManager entities;

    PostgresShadowStore(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Shadow start(String revision, double share, String actor, Instant now) {
        return ShadowRow.start(revision, share, actor, now);
    }

    @Override
    public Optional<Shadow> end(Instant now) {
        return ShadowRow.end(now);
    }

    @Override
    public Optional<Shadow> current() {
        return ShadowRow.<ShadowRow>find("endedAt is null")
                .firstResultOptional()
                .map(ShadowRow::toShadow);
    }

    @Override
    public void add(long shadow, ShadowCounts counts, List<ShadowDifference> differences, int most) {
        ShadowCountRows.add(entities, shadow, counts);
        ShadowDifferenceRow.persist(differences.stream().map(found -> ShadowDifferenceRow.of(shadow, found)));
        if (!differences.isEmpty()) {
            entities.createNativeQuery("delete from shadow_differences where id in"
                            + " (select id from shadow_differences order by id desc offset ?1)")
                    .setParameter(1, most)
                    .executeUpdate();
        }
    }

    @Override
    public ShadowCounts counts(long shadow) {
        return ShadowCountRows.of(entities, shadow);
    }

    @Override
    public List<ShadowDifference> differences(long shadow, UUID olderThan, int limit) {
        UUID before = olderThan == null ? NEWEST : olderThan;
        return ShadowDifferenceRow.<ShadowDifferenceRow>find("shadow = ?1 and id < ?2 order by id desc", shadow, before)
                .page(0, limit)
                .stream()
                .map(ShadowDifferenceRow::toDifference)
                .toList();
    }
}
