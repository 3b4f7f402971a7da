package io.disputetriage.decision;

import io.disputetriage.facts.Action;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.Money;

/** How much may be offered: never more than the order's total less what was refunded. Who pays without knowing either is asked for it. */
final class Amounts {
    private Amounts() {}

    static void limit(DecisionDraft draft) {
        boolean pays = false;
        for (DraftAction action : draft.actions) {
            Money ceiling = action.action == Action.FILE_CARRIER_CLAIM
                    ? draft.facts().order().total()
                    : ceiling(action, draft.facts());
            if (ceiling != null) {
                action.params.put(Param.AMOUNT, ceiling);
            }
            pays |= action.pays();
        }
        if (pays && draft.facts().order().alreadyRefunded() == null) {
            draft.ask("order.alreadyRefunded", "G-DOUBLE");
        }
        if (pays && draft.facts().order().total() == null) {
            draft.ask("order.total", "G-DOUBLE");
        }
    }

    private static Money ceiling(DraftAction action, Case facts) {
        Money remaining = remaining(facts);
        if (remaining == null || action.action == Action.OFFER_GOODWILL || !action.pays()) {
            return null;
        }
        boolean partialOnly =
                !action.offers(Action.OFFER_REFUND_FULL) && !action.offers(Action.OFFER_REFUND_WITH_RETURN);
        return partialOnly ? remaining.share(facts.policy().partialRefundCeiling()) : remaining;
    }

    private static Money remaining(Case facts) {
        Money total = facts.order().total();
        Money refunded = facts.order().alreadyRefunded();
        if (total == null || refunded == null) {
            return total;
        }
        return total.sameCurrencyAs(refunded) ? total.less(refunded) : null;
    }
}
