package io.disputetriage.service.seals;

import io.disputetriage.service.rollout.RulesConfig;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often decisions are sealed. */
@ConfigMapping(prefix = "triage.seals")
public interface SealConfig {

    /** The pause between two rounds; raising it saves a small query and leaves decisions longer without a seal. */
    @WithDefault("5S")
    @WithConverter(RulesConfig.Pause.class)
    Duration every();
}
