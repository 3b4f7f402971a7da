package io.disputetriage.service.inbox;

import java.time.Instant;
import java.util.UUID;

/**
 * What became of an entry.
 *
 * @param detail why it is ignored or failed; null: nothing to say
 * @param caseRef whose case it is; null: of none yet
 * @param decision that knows it; null: none
 * @param revision of the tables that it was read by; null: it was not
 * @param occurredAt when it happened by the sender's clock; null: not known
 * @param attempts that ended in a fault of ours
 * @param nextAt when it is looked into, or somebody else may; null: it was
 */
public record EntryProgress(
        EntryState state,
        String detail,
        String caseRef,
        UUID decision,
        String revision,
        Instant occurredAt,
        int attempts,
        Instant nextAt) {

    /** Nobody has looked into it. */
    static EntryProgress received(Instant nextAt) {
        return new EntryProgress(EntryState.RECEIVED, null, null, null, null, null, 0, nextAt);
    }
}
