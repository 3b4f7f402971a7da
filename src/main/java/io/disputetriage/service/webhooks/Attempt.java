package io.disputetriage.service.webhooks;

import java.time.Instant;
import java.util.UUID;

/**
 * What came of telling one event.
 *
 * @param number of the event among those of its case
 * @param status that was answered; null: nothing was
 * @param detail why it failed, or who skipped it; null: nothing to say
 */
public record Attempt(
        String caseRef,
        UUID eventId,
        long number,
        Instant at,
        Outcome outcome,
        Integer status,
        String detail,
        int millis) {

    /** How it ended. */
    public enum Outcome {
        DELIVERED,
        /** It will be tried again. */
        FAILED,
        /** It failed for the last time; no event of this case is told until somebody looks after it. */
        BLOCKED,
        /** The endpoint said that it has gone, and is told nothing more. */
        DISABLED,
        /** Somebody decided that it is not to be told. */
        SKIPPED
    }
}
