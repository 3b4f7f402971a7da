package io.disputetriage.decision;

import io.disputetriage.facts.Action;
import io.disputetriage.facts.Action.Trait;
import io.disputetriage.facts.EvidenceKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Names the evidence that actions still need, and attaches what is on record. */
final class Proof {
    private Proof() {}

    static void require(DecisionDraft draft) {
        Set<EvidenceKind> onRecord = draft.facts().evidence();
        for (DraftAction action : draft.actions) {
            if (action.action == Action.CONTEST) {
                action.because(
                        Guard.CONTEST_WITHOUT_EVIDENCE.row(),
                        onRecord.containsAll(action.needed())
                                ? "All that is needed for the one submission is on record"
                                : "Less than a day remains, so the one submission can't wait for more evidence");
            }
            if (action.action.is(Trait.ANSWERS_PLATFORM)) {
                action.requires.addAll(action.kinds());
            }
            if (action.action == Action.COMPLAINT_EMAIL) {
                attachProof(action);
            }
            if (action.resends()) {
                action.requires.add(EvidenceKind.RESEND_CONSENT);
                action.because(
                        "G-CONSENT",
                        onRecord.contains(EvidenceKind.RESEND_CONSENT)
                                ? "The buyer's consent to a resend is on record"
                                : "Send nothing again before the buyer's consent is on record");
            }
            action.requires.removeAll(onRecord);
        }
    }

    private static void attachProof(DraftAction complaint) {
        Set<EvidenceKind> attached = EnumSet.of(EvidenceKind.MALICIOUS_REPORT_PROOF);
        attached.addAll(complaint.kinds(Param.ATTACH));
        complaint.params.put(Param.ATTACH, List.copyOf(attached));
    }
}
