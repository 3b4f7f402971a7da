package io.disputetriage.service.rollout;

import io.disputetriage.rules.rulebook.Rulebook;
import io.disputetriage.rules.rulebook.RulebookLoader;
import io.disputetriage.rules.ruleset.RulesetFiles;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;

/** Rules that are in force for as long as a test runs, without a folder or a database. */
public final class FixedRules {
    private static final Path FOLDER = Path.of("rules");

    private FixedRules() {}

    /** Those of this program, interpreted. */
    public static Rulebook shipped() {
        RulesetFiles files = ((RulesetFiles.Read) RulesetFiles.read(FOLDER)).files();
        return ((Rulebook.Ready) RulebookLoader.interpreted(files)).rulebook();
    }

    /** From now on this rulebook decides. */
    public static ActiveRules of(Rulebook rulebook) {
        ActiveRules rules = none();
        rules.succession()
                .take(
                        rulebook,
                        new Activation(1, rulebook.revision(), null, "test", Activation.Cause.CALL, Instant.EPOCH));
        return rules;
    }

    /** Nothing decides, as while a service starts. */
    public static ActiveRules none() {
        RulesConfig config = new SmallRyeConfigBuilder()
                .withMapping(RulesConfig.class)
                .build()
                .getConfigMapping(RulesConfig.class);
        MemoryRulesetStore store = new MemoryRulesetStore();
        return new ActiveRules(
                config,
                store,
                new RulebookCache(store, RulebookLoads.NOTHING_KEPT),
                RulebookLoads.NOTHING_KEPT,
                new SimpleMeterRegistry(),
                Clock.systemUTC());
    }

    /** Watches no decision. */
    public static LiveOracle noOracle() {
        return new LiveOracle(0, Rulebook::contested, 1, new SimpleMeterRegistry());
    }

    /** Takes no decision. */
    public static ShadowTraffic noShadow() {
        MemoryRulesetStore store = new MemoryRulesetStore();
        return new ShadowTraffic(
                new MemoryShadowStore(),
                new RulebookCache(store, RulebookLoads.NOTHING_KEPT),
                new SimpleMeterRegistry(),
                Clock.systemUTC());
    }
}
