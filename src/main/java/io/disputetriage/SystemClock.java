package io.disputetriage;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;

/**
 * The one clock of the house; everybody else is given it. It tells milliseconds, which the database and every answer can
 * show: what is kept of an instant is what was answered.
 */
final class SystemClock {
    private SystemClock() {}

    @Produces
    @Singleton
    static Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }
}
