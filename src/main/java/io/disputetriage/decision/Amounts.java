package io.disputetriage.decision;

import io.disputetriage.facts.Action;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.Money;
import io.disputetriage.facts.ReturnCondition;
import io.disputetriage.facts.ReturnState;

/** How much may be offered: never more than is at stake. Who pays without knowing what is asks for it. */
final class Amounts {
    private Amounts() {}

    static void limit(DecisionDraft draft) {
        boolean pays = false;
        for (DraftAction action : draft.actions) {
            Money amount = amount(action, draft.facts());
            if (amount != null) {
                action.params.put(Param.AMOUNT, amount);
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

    /** Whether a partial refund would round down to nothing. */
    static boolean isNothing(Proposed proposed, Case facts) {
        Money atStake = facts.derived().atStake();
        if (atStake == null || proposed.action() != Action.OFFER_PARTIAL_REFUND && !proposed.paysGoodwill()) {
            return false;
        }
        Money partial = partial(facts, atStake);
        return partial != null && partial.isZero();
    }

    private static Money amount(DraftAction action, Case facts) {
        Money atStake = facts.derived().atStake();
        return switch (action.action) {
            case FILE_CARRIER_CLAIM -> lost(facts);
            case ACCEPT_DISPUTE -> facts.derived().disputed();
            default ->
                !action.pays() || atStake == null ? null : partialOnly(action) ? partial(facts, atStake) : atStake;
        };
    }

    /** What the carrier owes: the part that is complained of, where it is one of the order. */
    private static Money lost(Case facts) {
        return isPartDisputed(facts)
                ? facts.complaint().amount()
                : facts.order().total();
    }

    private static boolean partialOnly(DraftAction action) {
        return !action.offers(Action.OFFER_REFUND_FULL) && !action.offers(Action.OFFER_REFUND_WITH_RETURN);
    }

    /** Null: what came back is worth so much in another currency, which is compared with nothing. */
    private static Money partial(Case facts, Money atStake) {
        boolean arrived = facts.returned().state() == ReturnState.ARRIVED;
        ReturnCondition condition = arrived ? facts.returned().condition() : null;
        Money value = facts.returned().value();
        if (condition == ReturnCondition.INCOMPLETE && value != null) {
            return value.sameCurrencyAs(atStake) ? value.atMost(atStake) : null;
        }
        if (condition == ReturnCondition.USED || condition == ReturnCondition.DAMAGED) {
            return atStake.less(atStake.share(facts.policy().maxReturnDeduction()));
        }
        return isPartDisputed(facts) && Boolean.TRUE.equals(facts.product().defectConfirmed())
                ? atStake
                : atStake.share(facts.policy().partialRefundCeiling());
    }

    private static boolean isPartDisputed(Case facts) {
        Money total = facts.order().total();
        Money amount = facts.complaint().amount();
        return total != null && amount != null && total.sameCurrencyAs(amount) && !amount.atLeast(total);
    }
}
