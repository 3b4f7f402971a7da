package io.disputetriage.service.cases;

import io.disputetriage.decision.Urgency;
import io.disputetriage.facts.Action;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.Stage;
import java.time.Instant;
import java.util.UUID;

/**
 * One case as its latest decision left it.
 *
 * @param platform null: unknown
 * @param stage null: unknown
 * @param firstAction the action of rank 1
 * @param responseDue null: unknown
 * @param reviewAt null: no date is known
 * @param decisions how many there are, at least 1
 */
public record CaseFile(
        UUID id,
        String caseRef,
        String platform,
        Stage stage,
        Kind kind,
        Urgency urgency,
        Action firstAction,
        Instant responseDue,
        Instant reviewAt,
        UUID latestDecision,
        long decisions,
        Instant openedAt,
        Instant updatedAt) {

    /** False once the platform has closed the case. */
    public boolean open() {
        return stage != Stage.CLOSED;
    }
}
