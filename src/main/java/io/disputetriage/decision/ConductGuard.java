package io.disputetriage.decision;

import io.disputetriage.facts.Action;
import io.disputetriage.facts.Threat;

/** G-HONEST, G-PRIVACY, G-CIRCUMVENT and the platform's veto: what a seller may do at all. */
final class ConductGuard {
    private ConductGuard() {}

    static void veto(Docket docket) {
        if (docket.facts.allowedActions() == null) {
            return;
        }
        docket.withholdEverywhere(
                action -> ActionWords.EXECUTED_BY_PLATFORM.contains(action)
                        && !docket.facts.allowedActions().contains(action),
                "allowedActions",
                "The platform does not allow this now");
    }

    static void apply(Docket docket) {
        boolean reviewThreatened = docket.facts.buyer().threatens().contains(Threat.BAD_REVIEW);
        for (Entry entry : docket.entries) {
            if (entry.action == Action.OFFER_GOODWILL) {
                entry.params.put(Param.REVIEW_CONDITIONAL, false);
            }
            if (entry.offers(Action.OFFER_GOODWILL) || reviewThreatened && entry.remedies()) {
                entry.because("G-HONEST", "Never tied to what the buyer writes in a review");
            }
            if (entry.action == Action.COMPLAINT_EMAIL) {
                entry.params.put(Param.TONE, Tone.CALM);
                entry.because("G-HONEST", "Only what happened and can be shown, neither exaggerated nor made up");
            }
            if (entry.action == Action.SEND_SIGNER_SCREENSHOT) {
                entry.because("G-PRIVACY", "Show only what the carrier shows the sender, without third persons' data");
            }
        }
        circumvention(docket);
    }

    private static void circumvention(Docket docket) {
        if (!docket.has(entry -> entry.action == Action.CONSIDER_OTHER_ENTITY)) {
            return;
        }
        String risk = "A second account after a sanction may be held against the seller";
        Entry review = new Entry(Action.HUMAN_REVIEW);
        review.params.put(Param.WHY, ReviewReason.POLICY_RISK);
        review.because("G-CIRCUMVENT", risk + ": a person decides");
        boolean known = docket.has(entry -> entry.action == Action.HUMAN_REVIEW && entry.absorb(review));
        if (!known) {
            docket.entries.add(review);
        }
        for (Entry entry : docket.entries) {
            if (entry.action == Action.CONSIDER_OTHER_ENTITY) {
                entry.needsHuman = true;
                entry.because("G-CIRCUMVENT", risk);
            }
        }
        docket.warn(WarningKind.POLICY_RISK, Reason.guard("G-CIRCUMVENT", risk));
    }
}
