package io.disputetriage.policy;

import static io.disputetriage.policy.Origins.missing;
import static io.disputetriage.policy.Origins.when;

import io.disputetriage.facts.Action;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.Money;
import io.disputetriage.facts.RoundOutcome;
import io.disputetriage.facts.Stage;
import java.util.List;
import java.util.function.Predicate;

/** What follows of what was paid back and of what is still at stake; nothing else computes money. */
final class MoneyFacts {
    static final List<DerivedFact> ALL = List.of(
            new DerivedFact("disputed", of -> of.money.disputed()),
            new DerivedFact("refundedOfDispute", of -> of.money.ofDispute()),
            new DerivedFact("refundUnclear", of -> of.money.unclear(), Origin.SETTLED),
            new DerivedFact("partlyRefunded", of -> of.money.partly(), Origin.SETTLED),
            new DerivedFact("fullyRefunded", of -> of.money.full(), Origin.SETTLED),
            new DerivedFact("atStake", of -> of.money.atStake()),
            new DerivedFact("currenciesDiffer", of -> of.money.mixed(), Origin.SETTLED),
            new DerivedFact("notWorthTheFee", MoneyFacts::notWorthTheFee, MoneyFacts::fee),
            new DerivedFact("refundBeatsFee", MoneyFacts::refundBeatsFee, MoneyFacts::fee),
            new DerivedFact("aboveSignatureLimit", MoneyFacts::aboveSignatureLimit),
            new DerivedFact("refundPromised", MoneyFacts::refundPromised, Origin.SETTLED),
            new DerivedFact("paidByPlatform", MoneyFacts::paidByPlatform, MoneyFacts::paidByPlatform));

    private static final FactSet FEE = FactSet.known("complaint.fee");
    private static final FactSet TOTAL = FactSet.known("order.total");
    private static final FactSet PREVIOUS_OUTCOME = FactSet.known("complaint.previousOutcome");

    private MoneyFacts() {}

    private static Boolean notWorthTheFee(Derivation of) {
        Money fee = of.complaint.fee();
        Money atStake = of.money.atStake();
        return fee == null || atStake == null || !fee.sameCurrencyAs(atStake) ? null : fee.atLeast(atStake);
    }

    private static Boolean refundBeatsFee(Derivation of) {
        Money fee = of.complaint.fee();
        Money atStake = of.money.atStake();
        if (fee == null || atStake == null || !fee.sameCurrencyAs(atStake)) {
            return null;
        }
        return atStake.amount().compareTo(fee.amount().multiply(of.policy.settings.warningRefundFactor(of.asOf))) <= 0;
    }

    /** What is disputed is the total where nobody says otherwise. */
    private static Need fee(Case facts, Object value, Predicate<Object> wants) {
        FactSet total =
                when(facts.derived().atStake() == null, missing(facts.order().total(), TOTAL));
        return value != null
                ? Need.NONE
                : Need.allOf(missing(facts.complaint().fee(), FEE).or(total));
    }

    private static Boolean aboveSignatureLimit(Derivation of) {
        Money total = of.sheet.order().total();
        Money limit = of.platform.signatureFrom();
        if (limit == null) {
            return of.sheet.platform() == null ? null : Boolean.FALSE;
        }
        return total == null ? null : (Boolean) (total.sameCurrencyAs(limit) && total.atLeast(limit));
    }

    /** Whoever was paid a part of it is owed the rest, unless that part may be what was agreed on instead. */
    static boolean refundPromised(Derivation of) {
        List<Action> offers = of.sheet.history().offersMade();
        boolean nothing = of.money.refunded() == null || of.money.refunded().isZero();
        boolean restOwed = of.money.partly()
                && of.money.atStake() != null
                && !of.money.atStake().isZero()
                && !offers.contains(Action.OFFER_PARTIAL_REFUND);
        return offers.contains(Action.OFFER_REFUND_FULL) && (nothing || restOwed);
    }

    /** At a marketplace's appeal the buyer has the money, unless an earlier round was won. */
    private static boolean paidByPlatform(Derivation of) {
        return of.stage() == Stage.APPEAL
                && Boolean.FALSE.equals(of.cardDispute())
                && of.complaint.previousOutcome() != RoundOutcome.WON;
    }

    private static Need paidByPlatform(Case facts, Object value, Predicate<Object> wants) {
        return Need.eitherOf(when(
                Boolean.TRUE.equals(value) && wants.test(false),
                missing(facts.complaint().previousOutcome(), PREVIOUS_OUTCOME)));
    }
}
