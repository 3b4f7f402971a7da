package io.disputetriage.service.store;

import io.disputetriage.FreshDatabase;
import io.disputetriage.Postgres;
import io.disputetriage.QuietService;
import io.disputetriage.service.rollout.RulesetStore;
import io.disputetriage.service.rollout.ShadowStore;
import io.disputetriage.service.rollout.ShadowStoreContract;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;

/** The contract of shadows on PostgreSQL, in sessions of a far time zone. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@TestProfile(QuietService.class)
class PostgresShadowStoreTest implements ShadowStoreContract {
    @Inject
    DataSource database;

    @Inject
    RulesetStore rulesets;

    @Inject
    ShadowStore store;

    @Override
    @BeforeEach
    public void keepTwoRulesets() {
        try {
            FreshDatabase.empty(database);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        ShadowStoreContract.super.keepTwoRulesets();
    }

    @Override
    public RulesetStore rulesets() {
        return rulesets;
    }

    @Override
    public ShadowStore store() {
        return store;
    }
}
