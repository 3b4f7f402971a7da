package io.disputetriage.service.triage;

import io.disputetriage.service.seals.SealState;
import java.util.Objects;
import java.util.UUID;

/**
 * What verifying one decision found.
 *
 * @param revision of the rules that decided
 * @param logic that decided
 */
public record DecisionReport(
        UUID id, String caseRef, String revision, String logic, Recomputation recomputation, SealState seal) {
    public DecisionReport {
        Objects.requireNonNull(id);
        Objects.requireNonNull(recomputation);
        Objects.requireNonNull(seal);
    }
}
