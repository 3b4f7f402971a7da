package io.disputetriage.service.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class RetryTimesTest {
    private static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");

    @Property
    void each_pause_is_about_that_of_the_specification_and_never_shorter_than_what_was_asked_for(
            @ForAll @IntRange(min = 1, max = 9) int failures,
            @ForAll @LongRange(min = 0, max = 400_000) long asked,
            @ForAll @DoubleRange(min = 0, max = 1) double random) {
        Duration plain = RetryTimes.pause(failures, Duration.ZERO, random).orElseThrow();
        long usual = RetryTimes.PAUSES.get(failures - 1).toMillis();
        assertThat(plain.toMillis()).isBetween(usual * 9 / 10, usual * 11 / 10);

        Duration wanted = Duration.ofSeconds(asked);
        Duration pause = RetryTimes.pause(failures, wanted, random).orElseThrow();
        assertThat(pause).isGreaterThanOrEqualTo(plain);
        if (wanted.compareTo(RetryTimes.LONGEST) <= 0) {
            assertThat(pause).isGreaterThanOrEqualTo(wanted);
        }
        assertThat(pause).isLessThanOrEqualTo(Duration.ofMinutes(24 * 66));
    }

    @Property
    void a_later_failure_waits_longer_however_the_dice_fall(
            @ForAll @IntRange(min = 1, max = 8) int failures,
            @ForAll @DoubleRange(min = 0, max = 1) double one,
            @ForAll @DoubleRange(min = 0, max = 1) double other) {
        // The last two pauses, 20 and 24 hours, may cross by their tenths.
        if (failures != 8) {
            assertThat(RetryTimes.pause(failures, Duration.ZERO, one).orElseThrow())
                    .isLessThan(
                            RetryTimes.pause(failures + 1, Duration.ZERO, other).orElseThrow());
        }
    }

    @Property
    void after_ten_attempts_there_is_none(@ForAll @IntRange(min = 10) int failures) {
        assertThat(RetryTimes.pause(failures, Duration.ofSeconds(1), 0.5)).isEmpty();
    }

    @Property
    void a_pause_is_understood_in_seconds_and_as_an_instant(@ForAll @IntRange(min = 0, max = 100_000) int seconds) {
        String instant = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                NOW.plusSeconds(seconds).truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC));
        assertThat(RetryTimes.asked(Integer.toString(seconds), NOW)).isEqualTo(Duration.ofSeconds(seconds));
        assertThat(RetryTimes.asked(instant, NOW)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Property
    void what_is_no_pause_asks_for_nothing(@ForAll String text) {
        if (!text.strip().matches("[0-9]+")) {
            assertThat(RetryTimes.asked(text, NOW)).isZero();
        }
    }

    @Test
    void a_pause_that_has_passed_asks_for_nothing() {
        assertThat(RetryTimes.asked("Tue, 10 Mar 2026 08:59:00 GMT", NOW)).isZero();
        assertThat(RetryTimes.asked(null, NOW)).isZero();
        assertThat(RetryTimes.asked("99999999999999", NOW)).isZero();
    }
}
