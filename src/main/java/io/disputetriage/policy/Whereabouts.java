package io.disputetriage.policy;

import io.disputetriage.facts.AddressMatch;
import io.disputetriage.facts.Shipment;
import io.disputetriage.facts.ShipmentReason;
import io.disputetriage.facts.ShipmentState;
import java.time.Instant;

/** What the tracking says about the parcel; see the components of the same names in Derived. */
record Whereabouts(Boolean shipped, boolean signed, Boolean mayStillArrive, ShipmentReason trackingProblem) {

    static Whereabouts of(Shipment shipment, Instant asOf) {
        boolean signed = shipment.reason() == ShipmentReason.SIGNED
                || (shipment.signedBy() != null && !shipment.signedBy().isBlank());
        return new Whereabouts(shipped(shipment, asOf), signed, mayStillArrive(shipment), trackingProblem(shipment));
    }

    private static Boolean shipped(Shipment shipment, Instant asOf) {
        ShipmentState state = shipment.state();
        if (state == ShipmentState.NOT_SHIPPED) {
            return false;
        }
        boolean dispatched =
                shipment.shippedAt() != null && !shipment.shippedAt().isAfter(asOf);
        return dispatched || (state != null && state != ShipmentState.LABEL_CREATED) ? Boolean.TRUE : null;
    }

    private static Boolean mayStillArrive(Shipment shipment) {
        if (shipment.deliveryAddressMatch() == AddressMatch.MISMATCH) {
            return false;
        }
        if (shipment.state() == null) {
            return Boolean.FALSE.equals(shipment.tracked()) ? Boolean.TRUE : null;
        }
        return switch (shipment.state()) {
            case UNTRACKED, IN_TRANSIT, OUT_FOR_DELIVERY, EXPIRED -> true;
            case NO_TRACKING_INFO -> shipment.reason() == ShipmentReason.NOT_YET_SCANNED ? Boolean.TRUE : null;
            default -> false;
        };
    }

    /** A stated reason wins over a number merely known to be invalid; a parcel without tracking has no number to mend. */
    private static ShipmentReason trackingProblem(Shipment shipment) {
        ShipmentReason reason = shipment.reason();
        if (reason == ShipmentReason.SECURITY_REJECTED
                || reason == ShipmentReason.RENUMBERED
                || reason == ShipmentReason.INVALID_NUMBER) {
            return reason;
        }
        boolean invalid = reason == null
                && Boolean.FALSE.equals(shipment.trackingNumberValid())
                && shipment.state() != ShipmentState.UNTRACKED
                && !Boolean.FALSE.equals(shipment.tracked());
        return invalid ? ShipmentReason.INVALID_NUMBER : null;
    }
}
