package io.disputetriage.service.store;

import io.disputetriage.service.rollout.RulesetStore;
import javax.sql.DataSource;

/** The adapters, for tests of those who use their ports. */
public final class Stores {
    private Stores() {}

    /** Rulesets in that database. */
    public static RulesetStore rulesets(DataSource database) {
        return new PostgresRulesetStore(database);
    }
}
