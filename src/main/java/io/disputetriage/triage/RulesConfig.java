package io.disputetriage.triage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where the rules are. */
@ConfigMapping(prefix = "triage")
interface RulesConfig {

    /** The rules folder, relative to the working directory. */
    @WithDefault("rules")
    Path rules();
}
