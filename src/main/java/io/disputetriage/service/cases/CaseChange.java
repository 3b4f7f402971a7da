package io.disputetriage.service.cases;

import java.util.Objects;
import java.util.UUID;

/**
 * Everything that is to be kept of one thing that happened to a case, all or nothing.
 *
 * @param after the case as it will be; it is kept only if the case is at the version before
 * @param made the decision that was made because of it; null: none
 * @param claim null: a repeat of this request happens again
 */
public record CaseChange(Actor actor, CaseFile after, CaseEvent event, NewDecision made, Claim claim) {
    public CaseChange {
        Objects.requireNonNull(actor);
        if (after.version() != event.number() || (made == null) != (event.decision() == null)) {
            throw new IllegalArgumentException("An event and what it leaves behind belong together");
        }
    }

    /** The first event of a case: a complaint was posted. */
    public static CaseChange opened(Actor actor, UUID caseId, UUID eventId, NewDecision made, Claim claim) {
        CaseEvent event = new CaseEvent(
                eventId,
                1,
                EventType.TRIAGED,
                actor.name(),
                made.decision().asOf(),
                made.recordedAt(),
                null,
                made.id(),
                null,
                null);
        return new CaseChange(actor, CaseFile.opened(caseId, made), event, made, claim);
    }
}
