package io.disputetriage.decision;

import io.disputetriage.facts.Action;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.Goods;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Names the evidence that actions still need, and attaches what is on record. */
final class Proof {
    private Proof() {}

    static void require(DecisionDraft draft) {
        Set<EvidenceKind> onRecord = draft.facts().evidence();
        for (DraftAction action : draft.actions) {
            if (action.action == Action.CONTEST) {
                contested(draft, action);
            }
            if (action.action == Action.APPEAL_PLATFORM) {
                lastCall(draft, action, Guard.CONTEST_WITHOUT_EVIDENCE.row());
            }
            if (action.action == Action.SUBMIT_EVIDENCE) {
                action.requires.addAll(action.kinds());
            }
            if (action.action == Action.COMPLAINT_EMAIL) {
                attachProof(action);
            }
            if (action.resends() && draft.facts().order().goods() == Goods.PHYSICAL) {
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

    private static void contested(DecisionDraft draft, DraftAction contest) {
        if (contest.after != null) {
            // Why it is held is said there.
            return;
        }
        if (draft.facts().evidence().containsAll(contest.needed())) {
            contest.because(
                    Guard.CONTEST_WITHOUT_EVIDENCE.row(), "All that is needed for the one submission is on record");
        } else {
            lastCall(draft, contest, Guard.CONTEST_WITHOUT_EVIDENCE.row());
        }
    }

    /** On the last day what is there goes out: what isn't is named, and no longer waited for. */
    private static void lastCall(DecisionDraft draft, DraftAction answer, String row) {
        Deadline deadline = new Deadline(draft.facts());
        Set<EvidenceKind> missing = EnumSet.copyOf(answer.requires);
        missing.removeAll(draft.facts().evidence());
        if (missing.isEmpty() || answer.kinds().isEmpty() || !deadline.leavesADayAtMost()) {
            return;
        }
        String why =
                deadline.isPast() ? "The answer is overdue" : "The answer is due by " + Texts.instant(deadline.due());
        answer.because(
                row,
                why + ", so it goes out with what is on record: without " + Texts.list(missing)
                        + ", unless that is found before");
        answer.requires.clear();
    }

    /** After a refund its receipt goes with whatever else is handed in. */
    static void addReceipt(DecisionDraft draft) {
        Case facts = draft.facts();
        if (Refunds.nothing(facts)
                || Refunds.receiptHandedIn(facts)
                || !facts.evidence().contains(EvidenceKind.REFUND_RECEIPT)) {
            return;
        }
        for (DraftAction action : draft.actions) {
            if (AnswerEvidence.isHandedInWith(action) && !action.kinds().contains(EvidenceKind.REFUND_RECEIPT)) {
                action.handIn(EvidenceKind.REFUND_RECEIPT);
                action.because("G-DOUBLE", facts.order().alreadyRefunded() + " of the order was refunded already");
            }
        }
    }

    /** With the defence where one stands, so that nobody need decide between that and accepting; never by itself twice. */
    static void handReceiptInOnce(DecisionDraft draft) {
        if (draft.offers(Action.CONTEST)) {
            Reason partly = Reason.guard(Guard.ACCEPTED_IN_PART.row(), Guard.ACCEPTED_IN_PART.sentence());
            draft.actions.removeIf(action -> action.action == Action.HUMAN_REVIEW && action.reasons.contains(partly));
        }
        List<DraftAction> alone = draft.actions.stream()
                .filter(action -> action.action == Action.SUBMIT_EVIDENCE
                        && action.kinds().equals(List.of(EvidenceKind.REFUND_RECEIPT)))
                .toList();
        Stream.concat(draft.actions.stream().filter(Proof::contestsWithReceipt), alone.stream())
                .findFirst()
                .ifPresent(kept -> alone.stream().filter(each -> each != kept).forEach(other -> {
                    kept.reasons.addAll(other.reasons);
                    draft.actions.remove(other);
                }));
    }

    private static boolean contestsWithReceipt(DraftAction action) {
        return action.action == Action.CONTEST && action.kinds().contains(EvidenceKind.REFUND_RECEIPT);
    }

    private static void attachProof(DraftAction complaint) {
        Set<EvidenceKind> attached = EnumSet.of(EvidenceKind.MALICIOUS_REPORT_PROOF);
        attached.addAll(complaint.kinds(Param.ATTACH));
        complaint.params.put(Param.ATTACH, List.copyOf(attached));
    }
}
