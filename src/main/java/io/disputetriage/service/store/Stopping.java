package io.disputetriage.service.store;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Knows that the service is stopping: sessions and connections are closed from then on, under a step that still runs too. */
@Singleton
class Stopping {
    private volatile boolean begun;

    void begin(@Observes ShutdownEvent event) {
        begun = true;
    }

    boolean hasBegun() {
        return begun;
    }
}
