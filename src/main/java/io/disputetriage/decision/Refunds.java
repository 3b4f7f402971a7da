package io.disputetriage.decision;

import io.disputetriage.facts.Action;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.Derived;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.Money;
import io.disputetriage.facts.RefundState;
import io.disputetriage.facts.ReturnState;
import io.disputetriage.facts.ShipmentReason;
import io.disputetriage.facts.ShipmentState;
import io.disputetriage.facts.Stage;
import java.util.List;

/** What was already paid back or sent again in a case; the amounts are derived facts. */
final class Refunds {
    private Refunds() {}

    /** All that is disputed was refunded. */
    static boolean complete(Case facts) {
        return Boolean.TRUE.equals(facts.derived().fullyRefunded());
    }

    static String whyComplete(Case facts) {
        Money disputed = facts.derived().disputed();
        Money ofOrder = facts.order().alreadyRefunded();
        Money refunded = ofOrder == null ? facts.derived().refundedOfDispute() : ofOrder;
        String back = pending(facts) ? " is on its way back" : " is already refunded";
        if (disputed == null) {
            return refunded + back;
        }
        boolean more = refunded.sameCurrencyAs(disputed) && !disputed.atLeast(refunded);
        return more
                ? refunded + back + ", and only " + disputed + " is disputed"
                : refunded + " of the disputed " + disputed + back;
    }

    /** Something was refunded, and nobody can tell whether that is all of it. */
    static boolean ofUnknown(Case facts) {
        return !nothing(facts) && facts.order().total() == null;
    }

    static boolean nothing(Case facts) {
        return Boolean.TRUE.equals(facts.derived().nothingRefunded());
    }

    /** Something of the dispute was refunded, or may have been, but not all. */
    static boolean ofDisputeInPart(Case facts) {
        Derived derived = facts.derived();
        return !complete(facts)
                && derived.refundedOfDispute() != null
                && !derived.refundedOfDispute().isZero();
    }

    static boolean pending(Case facts) {
        return facts.order().refundState() == RefundState.PENDING;
    }

    static boolean nothingLeft(Case facts) {
        Money left = facts.derived().atStake();
        return left == null ? incomparable(facts) : left.isZero();
    }

    private static boolean incomparable(Case facts) {
        Money total = facts.order().total();
        Money refunded = facts.order().alreadyRefunded();
        return total != null && refunded != null && !refunded.isZero() && !total.sameCurrencyAs(refunded);
    }

    static String whyNothingLeft(Case facts) {
        Money total = facts.order().total();
        return incomparable(facts)
                ? "What was refunded (" + facts.order().alreadyRefunded() + ") can't be compared with the total ("
                        + total + ")"
                : "Nothing of the disputed " + facts.derived().disputed() + " remains to be paid";
    }

    /**
     * A second parcel was sent, and nothing says that it is lost or faulty as well: one that still travels nobody has seen, and a defect
     * of goods that are not complained of is that of the first.
     */
    static boolean resendUnderWay(Case facts) {
        boolean faulty = Boolean.TRUE.equals(facts.product().defectConfirmed())
                && Boolean.TRUE.equals(facts.derived().buyerHasGoods())
                && !Boolean.TRUE.equals(facts.derived().deliveryComplaint())
                && !Boolean.TRUE.equals(facts.derived().moving());
        return facts.order().resendAlreadyMade() && !lostAgain(facts) && !faulty;
    }

    /** Whatever else makes a dispute unwinnable, such as that the seller cancelled, stops no parcel. */
    private static boolean lostAgain(Case facts) {
        boolean gone = facts.shipment().state() == ShipmentState.RETURNED
                || facts.shipment().reason() == ShipmentReason.LOST
                || facts.shipment().reason() == ShipmentReason.DESTROYED
                || Boolean.TRUE.equals(facts.derived().misdelivered());
        return gone && Boolean.TRUE.equals(facts.derived().unwinnable());
    }

    /** Whether the platform has the receipt of the refund from an earlier round: nothing is handed in again. */
    static boolean receiptHandedIn(Case facts) {
        return Boolean.TRUE.equals(facts.derived().laterRound())
                && facts.history().evidenceSubmitted().contains(EvidenceKind.REFUND_RECEIPT);
    }

    /** The buyer took a resend that wasn't sent yet. */
    static boolean resendOwed(Case facts) {
        boolean taken = facts.history().resendAgreed()
                || facts.history().offersMade().contains(Action.OFFER_RESEND)
                        && facts.evidence().contains(EvidenceKind.RESEND_CONSENT);
        return taken && !facts.order().resendAlreadyMade();
    }

    /** The buyer no longer wants the resend. */
    static boolean resendGivenUp(Case facts) {
        return Boolean.TRUE.equals(facts.derived().moneyDemanded())
                || facts.returned().state() == ReturnState.ARRIVED;
    }

    /** The one action that is left when all was refunded; it takes over what rules say about the receipt. */
    static DraftAction receipt(DecisionDraft draft) {
        Stage stage = draft.facts().stage();
        boolean toBuyer = stage == Stage.CONTACT || stage == Stage.WARNING || stage == Stage.CLOSED;
        DraftAction receipt = new DraftAction(toBuyer ? Action.NOTIFY_BUYER : Action.SUBMIT_EVIDENCE);
        receipt.requires.add(EvidenceKind.REFUND_RECEIPT);
        receipt.params.put(toBuyer ? Param.PROVIDE : Param.KINDS, List.of(EvidenceKind.REFUND_RECEIPT));
        receipt.because("G-DOUBLE", whyComplete(draft.facts()) + ": show the receipt, pay nothing more");
        draft.actions.removeIf(action -> {
            boolean shows =
                    action.action == Action.SUBMIT_EVIDENCE && action.kinds().contains(EvidenceKind.REFUND_RECEIPT);
            if (shows) {
                receipt.reasons.addAll(action.reasons);
            }
            return shows;
        });
        return receipt;
    }
}
