package io.disputetriage.policy;

import static io.disputetriage.policy.Origins.missing;
import static io.disputetriage.policy.Origins.when;

import io.disputetriage.facts.Action;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.Goods;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.Moment;
import io.disputetriage.facts.Money;
import io.disputetriage.facts.Return;
import io.disputetriage.facts.ReturnCondition;
import io.disputetriage.facts.ReturnState;
import io.disputetriage.facts.ReturnStep;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/** What follows of a return of the goods. */
final class ReturnFacts {
    static final List<DerivedFact> ALL = List.of(
            new DerivedFact("returnStepDue", of -> stepDue(of.returned), Origin.SETTLED),
            new DerivedFact("returnDueBy", of -> of.returnDueBy, Origin.SETTLED),
            new DerivedFact("buyerReturnDueBy", ReturnFacts::buyerDueBy, Origin.SETTLED),
            new DerivedFact("returnOverdue", ReturnFacts::overdue, Origin.SETTLED),
            new DerivedFact("returnAgreed", ReturnFacts::agreed, Origin.SETTLED),
            new DerivedFact("returnStep", ReturnFacts::step, ReturnFacts::step),
            new DerivedFact(
                    "returnValued", of -> of.returned.value() == null ? null : Boolean.TRUE, ReturnFacts::value),
            new DerivedFact("returnDecides", ReturnFacts::decides, Origin.SETTLED),
            new DerivedFact("returnWaitUntil", ReturnFacts::waitUntil, Origin.SETTLED),
            new DerivedFact("returnCostsMore", ReturnFacts::costsMore, Origin.SETTLED));

    private static final FactSet STATE = FactSet.known("return.state");
    private static final FactSet LABEL_REFUSED = FactSet.known("return.labelRefused");
    private static final FactSet VALUE = FactSet.known("return.value");
    private static final FactSet CONDITION = FactSet.known("return.condition");

    private ReturnFacts() {}

    /** The seller has the next step. */
    static boolean stepDue(Return back) {
        return back.state() == ReturnState.REQUESTED
                || back.state() == ReturnState.ACCEPTED
                || back.state() == ReturnState.ARRIVED
                || back.state() == ReturnState.LABEL_SENT && Boolean.TRUE.equals(back.labelRefused());
    }

    /** What came back isn't what had left, so a promise to refund it is open to defence. */
    static boolean cameBackOtherwise(Derivation of) {
        Return back = of.returned;
        return back.state() == ReturnState.ARRIVED
                && back.condition() != null
                && back.condition() != ReturnCondition.AS_SENT;
    }

    private static Instant buyerDueBy(Derivation of) {
        Moment due = of.returned.buyerDueBy();
        return due == null ? null : due.lastSecond(of.platform.zone());
    }

    /** The buyer's time is over and nothing was sent. */
    private static boolean overdue(Derivation of) {
        Return back = of.returned;
        Instant due = buyerDueBy(of);
        return back.state() == ReturnState.LABEL_SENT
                && !Boolean.TRUE.equals(back.labelRefused())
                && due != null
                && !due.isAfter(of.asOf);
    }

    /** Accepted on the platform, or offered while nothing says how far it has come. */
    private static boolean agreed(Derivation of) {
        ReturnState state = of.returned.state();
        return state == null ? offerStands(of) : state != ReturnState.REQUESTED;
    }

    /** Nobody sends back what never came, and nobody has to who let the matter go. Goods that a second parcel is to replace did come. */
    private static boolean offerStands(Derivation of) {
        boolean nothingToSend = Boolean.TRUE.equals(ParcelFacts.awayFromBuyer(of))
                && !of.sheet.order().resendAlreadyMade();
        return of.sheet.order().goods() == Goods.PHYSICAL
                && of.sheet.history().offersMade().contains(Action.OFFER_REFUND_WITH_RETURN)
                && !nothingToSend
                && !ComplaintFacts.settled(of);
    }

    /** Null: no return is known, or nothing of it is left to do. */
    private static ReturnStep step(Derivation of) {
        Return back = of.returned;
        if (back.state() == null) {
            boolean offered = agreed(of) && !Boolean.TRUE.equals(of.cardDispute());
            // Goods that are said to be on their way need no label; how far they have come is asked.
            return offered && !of.evidence.contains(EvidenceKind.RETURN_TRACKING) ? label(of) : null;
        }
        return switch (back.state()) {
            case REQUESTED -> ReturnStep.ANSWER_REQUEST;
            case ACCEPTED -> label(of);
            case LABEL_SENT ->
                Boolean.TRUE.equals(back.labelRefused()) ? ReturnStep.SEND_LABEL : ReturnStep.BUYER_SENDS;
            case IN_TRANSIT -> ReturnStep.BUYER_SENDS;
            case ARRIVED ->
                back.condition() == null
                        ? ReturnStep.INSPECT
                        : back.condition() == ReturnCondition.AS_SENT ? ReturnStep.REFUND : ReturnStep.SETTLE;
        };
    }

    /** A return is asked about where something says that there is one, then whether its label serves, and its state once it is here. */
    private static Need step(Case facts, Object value, Predicate<Object> wants) {
        Return back = facts.returned();
        if (facts.order().goods() != Goods.PHYSICAL) {
            return Need.NONE;
        }
        if (back.state() == null) {
            boolean mentioned = facts.kind() == Kind.REFUND_NOT_PROCESSED
                    || facts.evidence().contains(EvidenceKind.RETURN_TRACKING);
            return Need.eitherOf(when(mentioned, STATE));
        }
        // Nothing but a label that doesn't serve takes a return a step back.
        boolean label = back.state() == ReturnState.LABEL_SENT && wants.test(ReturnStep.SEND_LABEL);
        return Need.eitherOf(when(back.state() == ReturnState.ARRIVED, missing(back.condition(), CONDITION))
                .or(when(label, missing(back.labelRefused(), LABEL_REFUSED))));
    }

    private static Need value(Case facts, Object value, Predicate<Object> wants) {
        return Need.eitherOf(missing(facts.returned().value(), VALUE));
    }

    private static ReturnStep label(Derivation of) {
        return of.evidence.contains(EvidenceKind.RETURN_LABEL) ? ReturnStep.BUYER_SENDS : ReturnStep.SEND_LABEL;
    }

    /** A request that only the buyer knows of leaves the seller other offers; one on a platform has to be answered. */
    private static boolean decides(Derivation of) {
        boolean requested = of.returned.state() == ReturnState.REQUESTED;
        return agreed(of) || requested && of.stage() != null && of.stage().platformInvolved();
    }

    /** The buyer's day for sending the goods. Null: unknown, or that step is over. */
    static Instant sentBackBy(Derivation of) {
        return buyerMaySend(of) ? buyerDueBy(of) : null;
    }

    private static boolean buyerMaySend(Derivation of) {
        return step(of) == ReturnStep.BUYER_SENDS && !overdue(of);
    }

    /** The earlier of what is ahead: the buyer's day, and the seller's deadline less the buffer. */
    private static Instant waitUntil(Derivation of) {
        if (!buyerMaySend(of)) {
            return null;
        }
        Instant until = of.earlierAhead(null, buyerDueBy(of));
        return of.responseDue == null
                ? until
                : of.earlierAhead(until, of.responseDue.minus(of.policy.settings.deadlineBuffer(of.asOf)));
    }

    private static boolean costsMore(Derivation of) {
        Money cost = of.returned.cost();
        Money atStake = of.money.atStake();
        return cost != null && atStake != null && cost.sameCurrencyAs(atStake) && cost.atLeast(atStake);
    }
}
