package io.disputetriage.decision;

import io.disputetriage.facts.Action;
import io.disputetriage.facts.Threat;

/** G-HONEST, G-PRIVACY and G-CIRCUMVENT: how a seller may do what is left. */
final class Conduct {
    private Conduct() {}

    static void govern(DecisionDraft draft) {
        boolean reviewThreatened = draft.facts().buyer().threatens().contains(Threat.BAD_REVIEW);
        for (DraftAction action : draft.actions) {
            if (action.action == Action.OFFER_GOODWILL) {
                action.params.put(Param.REVIEW_CONDITIONAL, false);
            }
            if (action.offers(Action.OFFER_GOODWILL) || reviewThreatened && action.remedies()) {
                action.because("G-HONEST", "Never tied to what the buyer writes in a review");
            }
            if (action.action == Action.COMPLAINT_EMAIL) {
                action.params.put(Param.TONE, Tone.CALM);
                action.because("G-HONEST", "Only what happened and can be shown, neither exaggerated nor made up");
            }
            if (action.action == Action.SEND_SIGNER_SCREENSHOT) {
                action.because("G-PRIVACY", "Show only what the carrier shows the sender, without third persons' data");
            }
        }
        circumvention(draft);
    }

    private static void circumvention(DecisionDraft draft) {
        if (!draft.has(action -> action.action == Action.CONSIDER_OTHER_ENTITY)) {
            return;
        }
        String risk = "A second account after a sanction may be held against the seller";
        DraftAction review = new DraftAction(Action.HUMAN_REVIEW);
        review.params.put(Param.WHY, ReviewReason.POLICY_RISK);
        review.because("G-CIRCUMVENT", risk + ": a person decides");
        boolean known = draft.has(action -> action.action == Action.HUMAN_REVIEW && action.absorb(review));
        if (!known) {
            draft.actions.add(review);
        }
        for (DraftAction action : draft.actions) {
            if (action.action == Action.CONSIDER_OTHER_ENTITY) {
                action.needsHuman = true;
                action.because("G-CIRCUMVENT", risk);
            }
        }
        draft.warn(WarningKind.POLICY_RISK, Reason.guard("G-CIRCUMVENT", risk));
    }
}
