package io.disputetriage.service.seals;

import io.disputetriage.service.cases.CaseStore;
import io.disputetriage.service.cases.MemoryCaseStore;

/** The contract of seals in memory. */
class MemorySealStoreTest implements SealStoreContract {
    private final MemoryCaseStore cases = new MemoryCaseStore();
    private final MemorySealStore seals = new MemorySealStore(cases);

    @Override
    public CaseStore cases() {
        return cases;
    }

    @Override
    public SealStore seals() {
        return seals;
    }
}
