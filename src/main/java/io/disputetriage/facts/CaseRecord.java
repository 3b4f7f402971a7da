package io.disputetriage.facts;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * What the service knew of the case from before when it decided this sheet. Only the service fills it in, and no rule
 * reads it: it explains a decision and makes it repeatable.
 *
 * @param takenOver what the sheet has, in whole or in part, from the service's record; empty when nothing
 * @param earlierDecision the last decision before, if nobody reported what it proposed; null: none such
 * @param earlierDecisionAt its {@code asOf}; null: unknown
 * @param notReported what it proposed and nobody reported as taken; empty when nothing
 */
public record CaseRecord(
        Set<BookedFact> takenOver, UUID earlierDecision, Instant earlierDecisionAt, Set<Action> notReported) {
    /** The service knew nothing, or wasn't asked. */
    public static final CaseRecord EMPTY = new CaseRecord(null, null, null, null);

    public CaseRecord {
        takenOver = takenOver == null ? Set.of() : Words.of(takenOver, BookedFact.class);
        notReported = notReported == null ? Set.of() : Words.of(notReported, Action.class);
    }
}
