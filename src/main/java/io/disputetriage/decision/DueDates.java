package io.disputetriage.decision;

import io.disputetriage.facts.Action.Trait;
import java.time.Instant;

/** G-DEADLINE: whatever is due says so. */
final class DueDates {
    private static final String ROW = "G-DEADLINE";

    private DueDates() {}

    private static String dueBy(Instant due, Instant now) {
        return due.isBefore(now)
                ? "The answer was due by " + Texts.instant(due) + ": it is overdue by " + Texts.since(due, now)
                : "The answer is due by " + Texts.instant(due);
    }

    /** who has written early keeps the right to be heard; a message does it, and an offer where no message stands. */
    private static void firstResponse(DecisionDraft draft) {
        Instant due = draft.facts().derived().firstResponseDue();
        if (due == null) {
            return;
        }
        boolean message = draft.has(action -> action.action.is(Trait.WRITES_TO_BUYER));
        for (DraftAction action : draft.actions) {
            if (message ? action.action.is(Trait.WRITES_TO_BUYER) : action.remedies()) {
                action.dueAt = DraftAction.earliest(action.dueAt, due);
                action.because("X-43", "The first message or offer is due by " + Texts.instant(due));
            }
        }
    }

    /** What has to be done before the wait is over that it was to follow isn't made to wait. */
    static void leaveRoom(DecisionDraft draft) {
        for (DraftAction action : draft.actions) {
            Instant own = limit(action);
            if (own != null && action.notBefore != null && action.notBefore.isAfter(own)) {
                action.notBefore = null;
                action.because(ROW, "Its own limit leaves no room for the wait that it was to follow");
            }
        }
    }

    private static Instant limit(DraftAction action) {
        return action.waits() ? DraftAction.earliest(action.dueAt, action.until()) : action.dueAt;
    }

    /** Gives every action its hard limit. */
    static void set(DecisionDraft draft) {
        Deadline deadline = new Deadline(draft.facts());
        // Whoever is to answer now, the seller's day is over and binds nobody.
        boolean othersAnswer =
                deadline.isPast() && Boolean.TRUE.equals(draft.facts().derived().otherSidesTurn());
        Instant due = othersAnswer ? null : deadline.due();
        boolean late = deadline.isPast() && !othersAnswer;
        String dueBy = due == null ? null : dueBy(due, draft.facts().asOf());
        firstResponse(draft);
        leaveRoom(draft);
        for (DraftAction action : draft.actions) {
            action.dueAt = DraftAction.earliest(limit(action), due);
            if (action.dueAt != null && action.dueAt.equals(due)) {
                action.because(ROW, dueBy);
            }
            if (action.dueAt != null && action.dueAt.isBefore(draft.facts().asOf()) && !action.dueAt.equals(due)) {
                draft.warn(
                        WarningKind.PAST_DUE,
                        Reason.guard(ROW, "The limit of " + action.action + " was " + Texts.instant(action.dueAt)));
            }
        }
        if (late) {
            draft.warn(WarningKind.PAST_DUE, Reason.guard(ROW, dueBy));
        }
        if (due == null && deadline.platformWaits()) {
            draft.warn(
                    WarningKind.DEADLINE_UNKNOWN,
                    Reason.guard(ROW, "The platform waits for an answer and nobody stated by when"));
            draft.ask("responseDue", ROW);
        }
    }
}
