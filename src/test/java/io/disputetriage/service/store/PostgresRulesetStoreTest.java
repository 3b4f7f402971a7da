package io.disputetriage.service.store;

import io.disputetriage.FreshDatabase;
import io.disputetriage.Postgres;
import io.disputetriage.QuietService;
import io.disputetriage.service.rollout.RulesetStore;
import io.disputetriage.service.rollout.RulesetStoreContract;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;

/** The same contract on PostgreSQL, in sessions of a far time zone. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@TestProfile(QuietService.class)
class PostgresRulesetStoreTest implements RulesetStoreContract {
    @Inject
    DataSource database;

    @Inject
    RulesetStore store;

    @BeforeEach
    void empty() throws SQLException {
        FreshDatabase.empty(database);
    }

    @Override
    public RulesetStore store() {
        return store;
    }
}
