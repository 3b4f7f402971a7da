package io.disputetriage.store;

import io.disputetriage.Postgres;
import io.disputetriage.cases.CaseStore;
import io.disputetriage.cases.CaseStoreContract;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

/** The same contract on PostgreSQL, in sessions of a far time zone. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
class PostgresCaseStoreTest implements CaseStoreContract {
    @Inject
    CaseStore store;

    @Override
    public CaseStore store() {
        return store;
    }
}
