package io.disputetriage.service.rollout;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A case that the shadow decides in another way. It has words of the contract, paths and instants, nothing of a person.
 *
 * @param id in the order of finding
 * @param activeRevision by which the decision was made
 * @param changes never empty, at most one of each kind
 */
public record ShadowDifference(
        UUID id, UUID decisionId, String activeRevision, String shadowRevision, Instant foundAt, List<Change> changes) {
    public ShadowDifference {
        changes = List.copyOf(changes);
    }

    /** What differs: as the active rules have it, and as the shadow has it. */
    public record Change(OutcomeKind kind, String active, String shadow) {}
}
