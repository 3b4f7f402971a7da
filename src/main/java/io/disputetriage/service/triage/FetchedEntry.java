package io.disputetriage.service.triage;

import io.disputetriage.service.inbox.FetchObject.Fetched;
import io.disputetriage.service.inbox.InboxEntry;
import java.time.Duration;
import java.time.Instant;

/**
 * An entry after its whole object was asked for, or need not be.
 *
 * @param missing why the whole object is not there; null: it is, or nobody has asked
 */
record FetchedEntry(InboxEntry entry, Fetched.Failed missing) {
    static final int MOST_ATTEMPTS = 5;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final int LONGER_EACH_TIME = 4;

    /** In whole sentences, what is missing; null: nothing is. */
    String detail() {
        return missing == null ? null : "The whole object was not fetched. " + missing.why() + ".";
    }

    /** When to ask again; null: the whole is there, or can't be had. */
    Instant again(Instant now) {
        int attempts = entry.progress().attempts();
        return missing == null || !missing.again() || attempts + 1 >= MOST_ATTEMPTS
                ? null
                : now.plus(FIRST_PAUSE.multipliedBy((long) Math.pow(LONGER_EACH_TIME, attempts)));
    }
}
