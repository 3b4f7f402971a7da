package io.disputetriage.policy;

import io.disputetriage.facts.CancelledBy;
import io.disputetriage.facts.Goods;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.ShipmentState;

/** G-FATAL: when no evidence can win a dispute, so that handing any in only loses time. */
final class Unwinnable {
    private Unwinnable() {}

    static boolean of(Derivation of) {
        return of.money.full()
                || of.sheet.order().cancelledBy() == CancelledBy.SELLER
                || parcelNeverCame(of)
                || switch (of.kind()) {
                    case CANCELLATION -> notShipped(of) || MoneyFacts.refundPromised(of);
                    case REFUND_NOT_PROCESSED -> MoneyFacts.refundPromised(of);
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
                || of.shipment.state() == ShipmentState.RETURNED && !ParcelFacts.attemptMade(of)
                || Boolean.TRUE.equals(ParcelFacts.misdelivered(of));
    }

    /** A marketplace that answers for its own label is shown what happened to it. */
    private static boolean coveredByPlatform(Derivation of) {
        return Boolean.TRUE.equals(of.shipment.coveredByPlatform()) && !Boolean.TRUE.equals(of.cardDispute());
    }

    private static boolean notShipped(Derivation of) {
        return of.sheet.order().goods() == Goods.PHYSICAL && of.shipment.state() == ShipmentState.NOT_SHIPPED;
    }
}
