package io.disputetriage.service.store;

import io.disputetriage.FreshDatabase;
import io.disputetriage.service.rollout.RulesetStore;
import io.disputetriage.service.rollout.ShadowStore;
import io.disputetriage.service.rollout.ShadowStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The contract of shadows on PostgreSQL, in sessions of a far time zone. */
class PostgresShadowStoreTest implements ShadowStoreContract {
    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    @Override
    public RulesetStore rulesets() {
        return new PostgresRulesetStore(DATABASE.source());
    }

    @Override
    public ShadowStore store() {
        return new PostgresShadowStore(DATABASE.source());
    }
}
