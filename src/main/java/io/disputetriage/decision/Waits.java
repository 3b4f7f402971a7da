package io.disputetriage.decision;

import io.disputetriage.facts.Action;
import java.util.List;

/** G-DEADLINE: the longest of the waits that fit stands, and what was to follow one that doesn't comes at once. */
final class Waits {
    private static final String ROW = "G-DEADLINE";

    private Waits() {}

    static void settle(DecisionDraft draft) {
        Deadline deadline = new Deadline(draft.facts());
        oneWait(draft, Action.WAIT);
        DraftAction asked = oneWait(draft, Action.ASK_BUYER_TO_WAIT);
        for (DraftAction action : draft.actions) {
            if (asked != null && action != asked && draft.endsOfAskedWaits.contains(action.notBefore)) {
                action.notBefore = asked.until();
            }
            if (action.notBefore != null
                    && !action.notBefore.isAfter(draft.facts().asOf())) {
                action.notBefore = null;
            }
            if (action.notBefore != null && !deadline.leavesRoomUntil(action.notBefore)) {
                action.notBefore = null;
                action.because(ROW, "There is no room for the wait that this was to follow: offer it now");
            }
        }
        for (DraftAction action : draft.actions) {
            if (action.params.get(Param.THEN) instanceof Action next && !draft.offers(next)) {
                action.params.remove(Param.THEN);
            }
        }
    }

    /**
     * One wait for each who waits: two would be two messages to one buyer. The longest stands, with the
     * reasons of all.
     *
     * @return null: nobody of that audience waits
     */
    private static DraftAction oneWait(DecisionDraft draft, Action audience) {
        DraftAction longest = null;
        for (DraftAction action : draft.actions) {
            if (action.action == audience && (longest == null || action.until().isAfter(longest.until()))) {
                longest = action;
            }
        }
        for (DraftAction shorter : List.copyOf(draft.actions)) {
            if (shorter.action == audience && shorter != longest) {
                draft.actions.remove(shorter);
                longest.outlast(shorter);
            }
        }
        return longest;
    }
}
