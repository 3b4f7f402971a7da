package io.disputetriage.triage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where the rules are and how they go live. */
@ConfigMapping(prefix = "triage")
public interface RulesConfig {

    /** The rules folder, relative to the working directory. */
    @WithDefault("rules")
    Path rules();

    /** Where the service keeps its data, relative to the working directory. {@code Settings} reads it earlier as well, for our own PostgreSQL. */
    @WithDefault("data")
    Path data();

    /** Where compiled rules are kept for the next start; by default {@code compiled} below the data. */
    Optional<Path> compiled();

    /** How long a start decides scenarios at most, so that the first requests are not slow; 0 leaves that out. */
    @WithDefault("1s")
    Duration warmUp();

    /** Whether the service ends as soon as it is ready, as for an archive of the classes that a start needs. */
    @WithDefault("false")
    boolean stopWhenReady();

    /** What new content of the folder must pass; less than scenarios lets rules go live that decide otherwise than they say. */
    @WithDefault("scenarios")
    RulesGate rulesGate();

    /** Time between two looks at folder and database; raising it delays changes, lowering it asks the database more often. */
    @WithDefault("1s")
    Duration rulesPoll();

    /** What this process is called among its replicas; by default host and process id. */
    Optional<String> replica();
}
