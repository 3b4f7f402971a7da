package io.disputetriage.service.store;

import io.disputetriage.FreshDatabase;
import io.disputetriage.service.rollout.RulesetStore;
import io.disputetriage.service.rollout.RulesetStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The same contract on PostgreSQL, in sessions of a far time zone. */
class PostgresRulesetStoreTest implements RulesetStoreContract {
    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    @Override
    public RulesetStore store() {
        return new PostgresRulesetStore(DATABASE.source());
    }
}
