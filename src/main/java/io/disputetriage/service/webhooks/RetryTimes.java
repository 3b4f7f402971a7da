package io.disputetriage.service.webhooks;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** When an event is told again that could not be told: at the times that Standard Webhooks proposes. */
final class RetryTimes {
    /** After the first failure, the second and so on. */
    static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    /** The longest that an endpoint may ask for. */
    static final Duration LONGEST = Duration.ofHours(24);

    /** A tenth earlier or later, so that not all come back at once. */
    private static final double JITTER = 0.1;

    private RetryTimes() {}

    /**
     * The pause after a failure; empty: that was the last attempt.
     *
     * @param failures so far, at least 1
     * @param wanted the pause that the endpoint asked for; it is not made shorter, but for one that is too long
     * @param random from 0 to 1
     */
    static Optional<Duration> pause(int failures, Duration wanted, double random) {
        if (failures > PAUSES.size()) {
            return Optional.empty();
        }
        long millis = PAUSES.get(failures - 1).toMillis();
        Duration pause = Duration.ofMillis(Math.round(millis * (1 - JITTER + 2 * JITTER * random)));
        Duration asked = wanted.compareTo(LONGEST) > 0 ? LONGEST : wanted;
        return Optional.of(pause.compareTo(asked) < 0 ? asked : pause);
    }

    /** What {@code Retry-After} asks for: seconds, or an instant as HTTP writes it; zero if it is null or neither. */
    static Duration asked(String retryAfter, Instant now) {
        if (retryAfter == null) {
            return Duration.ZERO;
        }
        if (retryAfter.strip().matches("[0-9]{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(retryAfter.strip()));
        }
        try {
            Instant until = ZonedDateTime.parse(retryAfter.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
        } catch (DateTimeException e) {
            return Duration.ZERO;
        }
    }
}
