package io.disputetriage.service.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.FreshDatabase;
import io.disputetriage.service.cases.AgreedClock;
import io.disputetriage.service.cases.SettableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A clock that has jumped, beside that of the database. */
class PostgresClockTest {
    private static final Instant NOW = Instant.now();

    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    private final SettableClock clock = new SettableClock(NOW);
    private final AgreedClock agreed = new PostgresClock(DATABASE.source(), clock);

    @Test
    void clocks_that_differ_by_minutes_agree() {
        clock.advance(Duration.ofMinutes(20));
        assertThat(agreed.now()).contains(NOW.plus(Duration.ofMinutes(20)));
    }

    @Test
    void a_year_ahead_or_behind_is_no_time_to_go_by_until_the_clock_is_set_right() {
        for (int days : new int[] {365, -365}) {
            clock.set(NOW.plus(Duration.ofDays(days)));
            assertThat(agreed.now()).isEmpty();
            clock.set(NOW);
            assertThat(agreed.now()).contains(NOW);
        }
    }
}
