package io.disputetriage.service.inbox;

import io.disputetriage.service.cases.CaseKey;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What became of an entry that was looked into.
 *
 * @param detail in whole sentences; null: nothing to say
 * @param caseRef null: of no case
 * @param decision null: none
 * @param revision by whose tables it was read
 * @param occurredAt by the sender's clock; null: not known
 * @param parcel its tracking number as a key; null: none
 * @param keys of which its case must have one, if it waits; by which others know it besides its own case, if it is mapped
 * @param again when it is looked into once more; if that is when it is due already, whoever has it goes on; null: it needn't be
 */
public record Settlement(
        EntryState state,
        String detail,
        String caseRef,
        UUID decision,
        String revision,
        Instant occurredAt,
        CaseKey parcel,
        List<CaseKey> keys,
        Instant again) {
    public Settlement {
        keys = List.copyOf(keys);
    }
}
