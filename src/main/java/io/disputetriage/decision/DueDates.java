package io.disputetriage.decision;

import java.time.Instant;

/** G-DEADLINE: whatever is due says so. */
final class DueDates {
    private static final String ROW = "G-DEADLINE";

    private DueDates() {}

    /** Gives every action its hard limit. */
    static void set(DecisionDraft draft) {
        Deadline deadline = new Deadline(draft.facts());
        Instant due = deadline.due();
        boolean late = due != null && due.isBefore(draft.facts().asOf());
        String dueBy =
                due == null ? null : (late ? "The answer was due " : "The answer is due by ") + Texts.instant(due);
        for (DraftAction action : draft.actions) {
            Instant own = action.waits() ? DraftAction.earliest(action.dueAt, action.until()) : action.dueAt;
            action.dueAt = DraftAction.earliest(own, due);
            if (action.dueAt != null && action.dueAt.equals(due)) {
                action.because(ROW, dueBy);
            }
            if (action.dueAt != null && action.notBefore != null && action.notBefore.isAfter(action.dueAt)) {
                action.notBefore = null;
                action.because(ROW, "Its own limit leaves no room for the wait that it was to follow");
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
