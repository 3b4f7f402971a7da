package io.disputetriage.service.events;

import java.time.Duration;
import java.util.List;

/** The histories of all cases in one order. Every method throws {@link io.disputetriage.service.cases.StoreUnavailable} if it can't be reached. */
public interface EventLog {

    /** All that is committed from now on comes after it. No place that was ever given out is beyond it. */
    EventPosition end();

    /**
     * Events of an account, in order: all that come after {@code position} and before whatever may still be committed.
     *
     * @param limit at least 1
     */
    List<PlacedEvent> after(String account, EventPosition position, int limit);

    /** For how long the oldest transaction that holds events back has been running, as far as this may be seen; zero: there is none. */
    Duration heldBack();
}
