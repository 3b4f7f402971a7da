package io.disputetriage.store;

import io.disputetriage.FreshDatabase;
import io.disputetriage.revisions.RulesetStore;
import io.disputetriage.revisions.ShadowStore;
import io.disputetriage.revisions.ShadowStoreContract;
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
