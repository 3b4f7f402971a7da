package io.disputetriage.service.rollout;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.spi.Converter;

/** Where the rules are and how they go live. */
@ConfigMapping(prefix = "triage")
public interface RulesConfig {

    /** The rules folder, relative to the working directory. */
    @WithDefault("rules")
    Path rules();

    /** Where the service keeps its data, relative to the working directory. */
    @WithDefault("data")
    Path data();

    /** Where compiled rules are kept for the next start; by default {@code compiled} below the data. */
    Optional<Path> compiled();

    /** That place, set or not. */
    static Path compiled(RulesConfig config) {
        return config.compiled().orElseGet(() -> config.data().resolve("compiled"));
    }

    /** How long a start decides scenarios at most, so that the first requests are not slow; 0 leaves that out. */
    @WithDefault("1s")
    @WithConverter(Limit.class)
    Duration warmUp();

    /** Whether the service ends as soon as it is ready, as for an archive of the classes that a start needs. */
    @WithDefault("false")
    boolean stopWhenReady();

    /** What new content of the folder must pass; less than scenarios lets rules go live that decide otherwise than they say. */
    @WithDefault("scenarios")
    RulesGate rulesGate();

    /** Time between two looks at folder and database; raising it delays changes, lowering it asks the database more often. */
    @WithDefault("1s")
    @WithConverter(Pause.class)
    Duration rulesPoll();

    /** What this process is called among its replicas; by default host and process id. */
    Optional<String> replica();

    /** A time between two rounds of a loop, which can't be shorter than a millisecond. */
    class Pause implements Converter<Duration> {
        private static final long serialVersionUID = 1L;

        @Override
        public Duration convert(String value) {
            Duration time = DurationConverter.parseDuration(value);
            if (time.toMillis() < 1) {
                throw new IllegalArgumentException("It is a time of at least a millisecond, such as 1s");
            }
            return time;
        }
    }

    /** The most time that something may take; none at all leaves it out. */
    class Limit implements Converter<Duration> {
        private static final long serialVersionUID = 1L;

        @Override
        public Duration convert(String value) {
            Duration time = DurationConverter.parseDuration(value);
            if (time.isNegative()) {
                throw new IllegalArgumentException("It is a time, such as 1s, or 0s to leave it out");
            }
            return time;
        }
    }
}
