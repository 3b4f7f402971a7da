package io.disputetriage.service.triage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether this process looks at cases again when their time has come. */
@ConfigMapping(prefix = "triage")
public interface ReviewConfig {

    /** Off only where another replica does it. */
    @WithDefault("true")
    boolean reviews();
}
