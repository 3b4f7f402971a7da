package io.disputetriage.service.seals;

import java.util.Collections;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What a walk along the chain found.
 *
 * @param checked how many seals were looked at
 * @param next the position to go on from; empty: this was the end
 * @param first the first fault; empty: all that was looked at is intact
 * @param faults how many of each kind
 * @param head the last seal of the whole chain
 * @param unsealed the decisions that no seal covers yet; unless this was the end, only those that are known to wait for one
 */
public record SealReport(
        long checked,
        OptionalLong next,
        Optional<Broken> first,
        SortedMap<SealFault, Integer> faults,
        Optional<Seal> head,
        Unsealed unsealed) {
    public SealReport {
        faults = Collections.unmodifiableSortedMap(new TreeMap<>(faults));
    }

    /** One fault in its place. {@code decisionId} is the one sealed there; empty if no seal tells. */
    public record Broken(long position, SealFault fault, Optional<UUID> decisionId) {}
}
