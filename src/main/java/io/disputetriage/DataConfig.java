package io.disputetriage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/**
 * Names the property {@code triage.data} to the configuration, which refuses names it doesn't know.
 * {@link Settings} reads it earlier, because the database must run before anything else starts.
 */
@ConfigMapping(prefix = "triage")
interface DataConfig {

    /** Where the service's own PostgreSQL keeps its data, relative to the working directory. */
    @WithDefault("data")
    Path data();
}
