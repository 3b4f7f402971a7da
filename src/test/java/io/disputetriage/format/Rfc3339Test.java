package io.disputetriage.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Rfc3339Test {
    private static final int TRIES = 5_000 * Integer.getInteger("checks.scale", 1);

    @Test
    void an_instant_is_written_as_java_writes_it() {
        Random random = new Random(1);
        for (int i = 0; i < TRIES; i++) {
            // From before 1970 to after 2200, some of them at midnight, some with a fraction.
            long second = random.nextLong(-100_000_000L, 7_400_000_000L);
            Instant instant = Instant.ofEpochSecond(
                    i % 3 == 0 ? second - Math.floorMod(second, 86_400) : second,
                    i % 5 == 0 ? random.nextInt(1_000_000_000) : 0);
            assertThat(Rfc3339.text(instant)).isEqualTo(instant.toString());
        }
    }
}
