package io.disputetriage.service.seals;

import io.disputetriage.service.rollout.RulesConfig;
import io.quarkus.arc.Unremovable;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often decisions are sealed. Nobody asks for it but the scheduler, by name. */
@Unremovable
@ConfigMapping(prefix = "triage.seals")
public interface SealConfig {
    /** The time between two rounds, as the scheduler reads it. */
    String EVERY = "{triage.seals.every}";

    /** The time between two rounds, a second at least; raising it saves a small query and leaves decisions longer without a seal. */
    @WithDefault("5s")
    @WithConverter(RulesConfig.Pause.class)
    Duration every();
}
