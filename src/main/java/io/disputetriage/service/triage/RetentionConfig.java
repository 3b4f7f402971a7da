package io.disputetriage.service.triage;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.spi.Converter;

/** For how long personal data is kept. */
@ConfigMapping(prefix = "triage")
public interface RetentionConfig {

    /** After a case was closed; absent: until somebody has it erased. */
    @WithConverter(Days.class)
    Optional<Duration> retention();

    /** What is erased can't be brought back, so a slip such as 30s is refused. */
    class Days implements Converter<Duration> {
        private static final long serialVersionUID = 1L;

        @Override
        public Duration convert(String value) {
            // Null for an empty text, which is as good as none.
            Duration time = DurationConverter.parseDuration(value);
            if (time != null && time.compareTo(Duration.ofDays(1)) < 0) {
                throw new IllegalArgumentException("It is a time of at least a day, such as 400d");
            }
            return time;
        }
    }
}
