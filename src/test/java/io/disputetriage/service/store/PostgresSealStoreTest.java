package io.disputetriage.service.store;

import io.disputetriage.Postgres;
import io.disputetriage.service.cases.CaseStore;
import io.disputetriage.service.seals.SealStore;
import io.disputetriage.service.seals.SealStoreContract;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

/** The contract of seals on PostgreSQL, in sessions of a far time zone. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
class PostgresSealStoreTest implements SealStoreContract {
    @Inject
    CaseStore cases;

    @Inject
    SealStore seals;

    @Override
    public CaseStore cases() {
        return cases;
    }

    @Override
    public SealStore seals() {
        return seals;
    }
}
