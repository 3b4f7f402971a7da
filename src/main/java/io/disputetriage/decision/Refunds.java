package io.disputetriage.decision;

import io.disputetriage.facts.Action;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.Money;
import java.util.List;

/** What was already paid back in a case, against what is disputed and what the order cost. */
final class Refunds {
    private Refunds() {}

    /** All that is disputed was refunded. */
    static boolean complete(Case facts) {
        Money refunded = facts.order().alreadyRefunded();
        Money disputed = disputed(facts);
        return refunded != null
                && disputed != null
                && !refunded.isZero()
                && refunded.sameCurrencyAs(disputed)
                && refunded.atLeast(disputed);
    }

    static String whyComplete(Case facts) {
        return facts.order().alreadyRefunded() + " of the disputed " + disputed(facts) + " is already refunded";
    }

    /** Something was refunded, and nobody can tell whether that is all of it. */
    static boolean ofUnknown(Case facts) {
        Money refunded = facts.order().alreadyRefunded();
        return refunded != null && !refunded.isZero() && facts.order().total() == null && !complete(facts);
    }

    static boolean nothingLeft(Case facts) {
        Money total = facts.order().total();
        Money refunded = facts.order().alreadyRefunded();
        return total != null
                && refunded != null
                && !refunded.isZero()
                && (!total.sameCurrencyAs(refunded) || refunded.atLeast(total));
    }

    static String whyNothingLeft(Case facts) {
        Money total = facts.order().total();
        Money refunded = facts.order().alreadyRefunded();
        return total.sameCurrencyAs(refunded)
                ? "Nothing of the total of " + total + " remains to be paid"
                : "What was refunded (" + refunded + ") can't be compared with the total (" + total + ")";
    }

    /** The one action that is left when all was refunded; it takes over what rules say about the receipt. */
    static DraftAction receipt(DecisionDraft draft) {
        DraftAction receipt = new DraftAction(Action.SUBMIT_EVIDENCE);
        receipt.params.put(Param.KINDS, List.of(EvidenceKind.REFUND_RECEIPT));
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

    private static Money disputed(Case facts) {
        return facts.complaint().amount() == null
                ? facts.order().total()
                : facts.complaint().amount();
    }
}
