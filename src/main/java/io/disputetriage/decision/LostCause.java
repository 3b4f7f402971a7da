package io.disputetriage.decision;

import io.disputetriage.facts.CancelledBy;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.Shipment;
import io.disputetriage.facts.ShipmentReason;
import io.disputetriage.facts.ShipmentState;

/** G-FATAL: which fact it is that no evidence can win a dispute against. */
final class LostCause {
    private LostCause() {}

    /** In a case that is known to be unwinnable; the first that holds. */
    static String of(Case facts) {
        Shipment shipment = facts.shipment();
        if (facts.order().cancelledBy() == CancelledBy.SELLER) {
            return "the shop itself cancelled the order";
        }
        boolean aboutParcel = Boolean.TRUE.equals(facts.derived().deliveryComplaint());
        if (aboutParcel || facts.kind() == Kind.CANCELLATION) {
            if (shipment.state() == ShipmentState.NOT_SHIPPED) {
                return "the goods have not been sent";
            }
        }
        if (aboutParcel) {
            if (shipment.state() == ShipmentState.LABEL_CREATED) {
                return "only a label was made, and no carrier has the parcel";
            }
            if (shipment.reason() == ShipmentReason.LOST || shipment.reason() == ShipmentReason.DESTROYED) {
                return "the carrier says that the parcel is "
                        + (shipment.reason() == ShipmentReason.LOST ? "lost" : "destroyed");
            }
            if (shipment.state() == ShipmentState.RETURNED) {
                return "the parcel came back to the sender";
            }
            return "the parcel was delivered to another address than the order's, which was complete";
        }
        return switch (facts.kind()) {
            case SUBSCRIPTION_CANCELLED ->
                "it was charged on " + Texts.instant(facts.complaint().chargedAt())
                        + ", after the buyer had cancelled on "
                        + Texts.instant(facts.complaint().cancelledAt());
            case DUPLICATE_CHARGE -> "the two charges are for one order";
            default -> "the refund was promised, and not made in full";
        };
    }
}
