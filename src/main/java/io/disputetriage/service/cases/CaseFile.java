package io.disputetriage.service.cases;

import io.disputetriage.decision.Decision;
import io.disputetriage.decision.Urgency;
import io.disputetriage.facts.Action;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.Stage;
import java.time.Instant;
import java.util.UUID;

/**
 * One case as its latest event left it.
 *
 * @param version the number of that event, from 1
 * @param owner who looks after it; null: nobody
 * @param platform null: unknown
 * @param stage null: unknown
 * @param firstAction the action of rank 1
 * @param responseDue null: unknown
 * @param reviewAt null: no date is known
 * @param wakeAt when the service looks at it again by itself; null: it is closed
 * @param decisions how many there are, at least 1
 */
public record CaseFile(
        UUID id,
        String caseRef,
        long version,
        CaseState state,
        String owner,
        String platform,
        Stage stage,
        Kind kind,
        Urgency urgency,
        Action firstAction,
        Instant responseDue,
        Instant reviewAt,
        Instant wakeAt,
        UUID latestDecision,
        long decisions,
        Instant openedAt,
        Instant updatedAt) {

    /** A case that begins with this decision. */
    public static CaseFile opened(UUID id, NewDecision made) {
        return decided(id, made, 1, state(new CaseState.Open(), null, made), null, 1, made.recordedAt());
    }

    /** This case after one more decision; a closed one is open again unless the platform has closed it. */
    public CaseFile decided(NewDecision made) {
        return decided(id, made, version + 1, state(state, stage, made), owner, decisions + 1, openedAt);
    }

    private static CaseState state(CaseState before, Stage stage, NewDecision made) {
        if (made.sheet().stage() != Stage.CLOSED) {
            return before instanceof CaseState.Closed closed ? closed.reopen() : before;
        }
        // Whoever reopened a case that the platform had closed before isn't contradicted by the next decision.
        return before instanceof CaseState.Open open && stage != Stage.CLOSED
                ? open.close(null, made.recordedAt())
                : before;
    }

    private static CaseFile decided(
            UUID id, NewDecision made, long version, CaseState state, String owner, long decisions, Instant openedAt) {
        FactSheet sheet = made.sheet();
        Decision decision = made.decision();
        return new CaseFile(
                id,
                sheet.caseRef(),
                version,
                state,
                owner,
                sheet.platform(),
                sheet.stage(),
                sheet.complaint().kind(),
                decision.urgency(),
                decision.actions().isEmpty() ? null : decision.actions().get(0).action(),
                decision.responseDue().at(),
                decision.reviewAt(),
                state instanceof CaseState.Open ? NextWake.of(made) : null,
                made.id(),
                decisions,
                openedAt,
                made.recordedAt());
    }

    /** This case closed with an ending; throws {@link IllegalStateException} if it has one. */
    public CaseFile closed(CaseEnding ending, Instant now) {
        return changed(
                state instanceof CaseState.Open open ? open.close(ending, now) : ((CaseState.Closed) state).end(ending),
                owner,
                null,
                now);
    }

    /** This case open again, and looked at soon; throws {@link ClassCastException} if it is open. */
    public CaseFile reopened(Instant now) {
        return changed(((CaseState.Closed) state).reopen(), owner, now, now);
    }

    /**
     * This case looked at again, and nothing new came of it.
     *
     * @param nextReview when the same decision would be worth another look if it were made now; null: no date is known
     * @param turnsAt when it may come out differently by itself; null: no date is known
     */
    public CaseFile reviewed(Instant now, Instant nextReview, Instant turnsAt) {
        Instant review = reviewAt != null && reviewAt.isAfter(now) ? reviewAt : nextReview;
        return changed(state, owner, NextWake.after(now, responseDue, review, turnsAt), now);
    }

    /** This case looked after by {@code person}; null: by nobody. */
    public CaseFile assigned(String person, Instant now) {
        return changed(state, person, wakeAt, now);
    }

    private CaseFile changed(CaseState next, String person, Instant wake, Instant now) {
        return new CaseFile(
                id,
                caseRef,
                version + 1,
                next,
                person,
                platform,
                stage,
                kind,
                urgency,
                firstAction,
                responseDue,
                reviewAt,
                wake,
                latestDecision,
                decisions,
                openedAt,
                now);
    }

    /** False once it is over. */
    public boolean open() {
        return state instanceof CaseState.Open;
    }

    /** What came of it; null: nobody has said, or it is open. */
    public CaseEnding ending() {
        return state instanceof CaseState.Closed closed ? closed.ending() : null;
    }
}
