package io.disputetriage.store;

import io.disputetriage.revisions.Shadow;
import io.disputetriage.revisions.ShadowCounts;
import io.disputetriage.revisions.ShadowDifference;
import io.disputetriage.revisions.ShadowStore;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
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
        return on(connection -> ShadowRows.start(connection, revision, share, actor, now));
    }

    @Override
    public Optional<Shadow> end(Instant now) {
        return on(connection -> ShadowRows.end(connection, now));
    }

    @Override
    public Optional<Shadow> current() {
        return on(ShadowRows::current);
    }

    @Override
    public void add(long shadow, ShadowCounts counts, List<ShadowDifference> differences, int most) {
        on(connection -> {
            connection.setAutoCommit(false);
            try {
                ShadowCountRows.add(connection, shadow, counts);
                ShadowRows.insert(connection, shadow, differences, most);
                connection.commit();
                return null;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        });
    }

    @Override
    public ShadowCounts counts(long shadow) {
        return on(connection -> ShadowCountRows.of(connection, shadow));
    }

    @Override
    public List<ShadowDifference> differences(long shadow, UUID olderThan, int limit) {
        return on(connection -> ShadowRows.differences(connection, shadow, olderThan, limit));
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T on(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw Outage.of(e);
        }
    }
}
