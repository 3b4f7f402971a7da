package io.disputetriage.service.store;

import io.disputetriage.service.rollout.Shadow;
import io.disputetriage.service.rollout.ShadowCounts;
import io.disputetriage.service.rollout.ShadowDifference;
import io.disputetriage.service.rollout.ShadowStore;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Shadows in PostgreSQL. */
@Singleton
class PostgresShadowStore implements ShadowStore {
    private final DataSource database;

    PostgresShadowStore(DataSource database) {
        this.database = database;
    }

    @Override
    public Shadow start(String revision, double share, String actor, Instant now) {
        return Work.on(database, connection -> ShadowRows.start(connection, revision, share, actor, now));
    }

    @Override
    public Optional<Shadow> end(Instant now) {
        return Work.on(database, connection -> ShadowRows.end(connection, now));
    }

    @Override
    public Optional<Shadow> current() {
        return Work.on(database, ShadowRows::current);
    }

    @Override
    public void add(long shadow, ShadowCounts counts, List<ShadowDifference> differences, int most) {
        Work.inTransaction(database, connection -> {
            ShadowCountRows.add(connection, shadow, counts);
            ShadowRows.insert(connection, shadow, differences, most);
            return null;
        });
    }

    @Override
    public ShadowCounts counts(long shadow) {
        return Work.on(database, connection -> ShadowCountRows.of(connection, shadow));
    }

    @Override
    public List<ShadowDifference> differences(long shadow, UUID olderThan, int limit) {
        return Work.on(database, connection -> ShadowRows.differences(connection, shadow, olderThan, limit));
    }
}
