package io.disputetriage.store;

import io.disputetriage.FreshDatabase;
import io.disputetriage.revisions.RulesetStore;
import io.disputetriage.revisions.RulesetStoreContract;
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
