package io.disputetriage.facts;

import java.util.Set;

/** Where the parcel is. UNTRACKED is known to have no tracking at all, which is not the same as unknown. */
public enum ShipmentState {
    NOT_SHIPPED,
    LABEL_CREATED,
    UNTRACKED,
    NO_TRACKING_INFO(
            ShipmentReason.INVALID_NUMBER,
            ShipmentReason.NOT_YET_SCANNED,
            ShipmentReason.SECURITY_REJECTED,
            ShipmentReason.RENUMBERED),
    IN_TRANSIT(ShipmentReason.NORMAL, ShipmentReason.DELAYED, ShipmentReason.CUSTOMS_PROCESSING),
    OUT_FOR_DELIVERY,
    DELIVERY_FAILED(
            ShipmentReason.INVALID_ADDRESS,
            ShipmentReason.RECIPIENT_ABSENT,
            ShipmentReason.REFUSED,
            ShipmentReason.HELD_FOR_PAYMENT,
            ShipmentReason.OTHER),
    AVAILABLE_FOR_PICKUP,
    CUSTOMS_HELD,
    RETURNING(
            ShipmentReason.REFUSED,
            ShipmentReason.UNCLAIMED,
            ShipmentReason.INVALID_ADDRESS,
            ShipmentReason.CUSTOMS,
            ShipmentReason.SECURITY,
            ShipmentReason.HELD_FOR_PAYMENT,
            ShipmentReason.OTHER),
    RETURNED(RETURNING),
    DELIVERED(
            ShipmentReason.HANDED_TO_ADDRESSEE,
            ShipmentReason.SIGNED,
            ShipmentReason.LEFT_SAFE_PLACE,
            ShipmentReason.NEIGHBOUR,
            ShipmentReason.PICKUP_POINT),
    EXCEPTION(
            ShipmentReason.LOST,
            ShipmentReason.DAMAGED,
            ShipmentReason.DESTROYED,
            ShipmentReason.CANCELLED,
            ShipmentReason.OTHER),
    EXPIRED;

    private final Set<ShipmentReason> reasons;

    ShipmentState(ShipmentReason... reasons) {
        this.reasons = Set.of(reasons);
    }

    /** Takes the same reasons as another. */
    ShipmentState(ShipmentState other) {
        this.reasons = other.reasons;
    }

    /** The reasons that may be stated with this state; empty where none may. */
    public Set<ShipmentReason> reasons() {
        return reasons;
    }

    /** Whether the goods are still with the seller; a label alone is no dispatch. */
    public boolean isNotSent() {
        return this == NOT_SHIPPED || this == LABEL_CREATED;
    }
}
