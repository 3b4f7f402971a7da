package io.disputetriage.service.cases;

/** The contract holds in memory, so it asks for nothing that only a database can do. */
class MemoryCaseStoreTest implements CaseStoreContract {
    private final MemoryCaseStore store = new MemoryCaseStore();

    @Override
    public CaseStore store() {
        return store;
    }
}
