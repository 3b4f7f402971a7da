package io.disputetriage.service.events;

import java.time.Duration;
import java.util.List;

/** The histories of all cases in one order. Every method throws {@link io.disputetriage.service.cases.StoreUnavailable} if it can't be reached. */
public interface EventLog {

    /** The place of an account's last event, or the begin. All that is committed from now on comes after it, also after a crash of the database. */
    EventPosition last(String account);

    /** No place of an event is beyond it for now; places between that of the last event and this one may be lost in a crash. */
    EventPosition bound();

    /**
     * Events of an account, in order: all that come after {@code position} and before whatever may still be committed.
     *
     * @param limit at least 1
     */
    List<PlacedEvent> after(String account, EventPosition position, int limit);

    /** For how long the oldest transaction that holds events back has been running, as far as this may be seen; zero: there is none. */
    Duration heldBack();
}
