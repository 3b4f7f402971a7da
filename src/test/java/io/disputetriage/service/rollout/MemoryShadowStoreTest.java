package io.disputetriage.service.rollout;

/** The contract of shadows in memory. */
class MemoryShadowStoreTest implements ShadowStoreContract {
    private final MemoryRulesetStore rulesets = new MemoryRulesetStore();
    private final MemoryShadowStore shadows = new MemoryShadowStore();

    @Override
    public RulesetStore rulesets() {
        return rulesets;
    }

    @Override
    public ShadowStore store() {
        return shadows;
    }
}
