package io.disputetriage.decision;

import io.disputetriage.facts.Action;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.Money;

/** How much may be offered: never more than the order's total less what was refunded. Who pays without knowing either is asked for it. */
final class Amounts {
    private Amounts() {}

    static void apply(Docket docket) {
        boolean pays = false;
        for (Entry entry : docket.entries) {
            Money ceiling = entry.action == Action.FILE_CARRIER_CLAIM
                    ? docket.facts.order().total()
                    : ceiling(entry, docket.facts);
            if (ceiling != null) {
                entry.params.put(Param.AMOUNT, ceiling);
            }
            pays |= entry.pays();
        }
        if (pays && docket.facts.order().alreadyRefunded() == null) {
            docket.ask("order.alreadyRefunded", "G-DOUBLE");
        }
        if (pays && docket.facts.order().total() == null) {
            docket.ask("order.total", "G-DOUBLE");
        }
    }

    private static Money ceiling(Entry entry, Case facts) {
        Money remaining = remaining(facts);
        if (remaining == null || entry.action == Action.OFFER_GOODWILL || !entry.pays()) {
            return null;
        }
        boolean partialOnly = !entry.offers(Action.OFFER_REFUND_FULL) && !entry.offers(Action.OFFER_REFUND_WITH_RETURN);
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
