package io.disputetriage.policy;

import static io.disputetriage.policy.Origins.missing;
import static io.disputetriage.policy.Origins.when;

import io.disputetriage.facts.CancelledBy;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.Goods;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.Shipment;
import io.disputetriage.facts.ShipmentState;
import java.util.function.Predicate;

/** G-FATAL: when no evidence can win a dispute, so that handing any in only loses time. */
final class Unwinnable {
    private static final FactSet STATE = FactSet.known("shipment.state");
    private static final FactSet REASON = FactSet.known("shipment.reason");
    private static final FactSet ADDRESS_MATCH = FactSet.known("shipment.deliveryAddressMatch");
    private static final FactSet ADDRESS_QUALITY = FactSet.known("order.addressQuality");
    private static final FactSet DISPATCH_PROMISED = FactSet.known("order.dispatchPromisedBy");
    private static final FactSet COVERED = FactSet.known("shipment.coveredByPlatform");
    private static final FactSet CANCELLED_BY = FactSet.known("order.cancelledBy");
    private static final FactSet SEPARATE_ORDERS = FactSet.known("complaint.separateOrders");
    private static final FactSet CHARGED_AT = FactSet.known("complaint.chargedAt");

    private Unwinnable() {}

    static boolean of(Derivation of) {
        return of.money.full() || !withdrawnInWriting(of) && lost(of);
    }

    /** Whatever the parcel's story: the buyer's own letter ends the dispute. */
    private static boolean withdrawnInWriting(Derivation of) {
        return ComplaintFacts.settled(of) && of.evidence.contains(EvidenceKind.WITHDRAWAL_LETTER);
    }

    private static boolean lost(Derivation of) {
        return of.sheet.order().cancelledBy() == CancelledBy.SELLER
                || parcelNeverCame(of)
                || switch (of.kind()) {
                    case CANCELLATION -> notShipped(of) || MoneyFacts.refundPromised(of);
                    case REFUND_NOT_PROCESSED -> MoneyFacts.refundPromised(of) && !ReturnFacts.cameBackOtherwise(of);
                    case SUBSCRIPTION_CANCELLED -> Boolean.TRUE.equals(ComplaintFacts.chargedAfterCancelling(of));
                    case DUPLICATE_CHARGE -> Boolean.FALSE.equals(of.complaint.separateOrders());
                    default -> false;
                };
    }

    private static boolean parcelNeverCame(Derivation of) {
        boolean delivery = of.kind() == Kind.NOT_RECEIVED || of.kind() == Kind.ARRIVED_LATE;
        if (!delivery || of.sheet.order().goods() != Goods.PHYSICAL) {
            return false;
        }
        boolean neverCame = ParcelFacts.isNotSent(of.shipment.state()) && !ParcelFacts.dispatchAhead(of)
                || ParcelFacts.isLost(of.shipment) && !coveredByPlatform(of);
        // What proves that it came contradicts these; that it came back, or to a wrong place, it doesn't.
        return neverCame && !ParcelFacts.proofOfReceipt(of)
                || of.shipment.state() == ShipmentState.RETURNED
                        && !ParcelFacts.attemptMade(of)
                        && !coveredByPlatform(of)
                || Boolean.TRUE.equals(ParcelFacts.misdelivered(of));
    }

    /** A marketplace that answers for its own label is shown what happened to it. */
    private static boolean coveredByPlatform(Derivation of) {
        return Boolean.TRUE.equals(of.shipment.coveredByPlatform()) && !Boolean.TRUE.equals(of.cardDispute());
    }

    private static boolean notShipped(Derivation of) {
        return of.sheet.order().goods() == Goods.PHYSICAL && of.shipment.state() == ShipmentState.NOT_SHIPPED;
    }

    /** What could yet show that nothing wins it or, where nothing seems to, that something does. */
    static Need need(Case facts, Object value, Predicate<Object> wants) {
        boolean lost = Boolean.TRUE.equals(value);
        if (!wants.test(!lost) || Boolean.TRUE.equals(facts.derived().fullyRefunded())) {
            return Need.NONE;
        }
        boolean delivery = Boolean.TRUE.equals(facts.derived().deliveryComplaint()) && isPhysical(facts);
        if (lost) {
            return Need.eitherOf(when(delivery, excuses(facts)));
        }
        Need parcel = delivery ? misdelivered(facts) : Need.NONE;
        FactSet alone = missing(facts.order().cancelledBy(), CANCELLED_BY)
                .or(when(delivery, whereabouts(facts.shipment())))
                .or(ofKind(facts));
        return new Need(alone.or(parcel.any()), alone.or(parcel.alone()));
    }

    /** What would excuse that the parcel isn't with the buyer. */
    private static FactSet excuses(Case facts) {
        Shipment shipment = facts.shipment();
        boolean answersFor = (ParcelFacts.isLost(shipment) || shipment.state() == ShipmentState.RETURNED)
                && !Boolean.TRUE.equals(facts.derived().cardDispute());
        return when(
                        ParcelFacts.isNotSent(shipment.state()),
                        missing(facts.order().dispatchPromisedBy(), DISPATCH_PROMISED))
                .or(when(shipment.state() == ShipmentState.RETURNED, missing(shipment.reason(), REASON)))
                .or(when(answersFor, missing(shipment.coveredByPlatform(), COVERED)));
    }

    private static FactSet whereabouts(Shipment shipment) {
        return missing(shipment.state(), STATE)
                .or(when(shipment.state() == ShipmentState.EXCEPTION, missing(shipment.reason(), REASON)));
    }

    private static Need misdelivered(Case facts) {
        return facts.derived().misdelivered() != null
                ? Need.NONE
                : Need.allOf(missing(facts.shipment().state(), STATE)
                        .or(missing(facts.shipment().deliveryAddressMatch(), ADDRESS_MATCH))
                        .or(missing(facts.order().addressQuality(), ADDRESS_QUALITY)));
    }

    private static FactSet ofKind(Case facts) {
        return switch (facts.kind()) {
            case CANCELLATION ->
                when(isPhysical(facts), missing(facts.shipment().state(), STATE));
            case SUBSCRIPTION_CANCELLED ->
                when(
                        facts.complaint().cancelledAt() != null,
                        missing(facts.complaint().chargedAt(), CHARGED_AT));
            case DUPLICATE_CHARGE -> missing(facts.complaint().separateOrders(), SEPARATE_ORDERS);
            default -> FactSet.NONE;
        };
    }

    private static boolean isPhysical(Case facts) {
        return Boolean.TRUE.equals(facts.derived().physical());
    }
}
