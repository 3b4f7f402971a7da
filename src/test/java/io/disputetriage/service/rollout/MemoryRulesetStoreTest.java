package io.disputetriage.service.rollout;

/** The contract holds in memory, so it asks for nothing that only a database can do. */
class MemoryRulesetStoreTest implements RulesetStoreContract {
    private final MemoryRulesetStore store = new MemoryRulesetStore();

    @Override
    public RulesetStore store() {
        return store;
    }
}
