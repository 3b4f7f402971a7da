package io.disputetriage.facts;

/** Why the parcel is in its state; which words fit which state: {@link ShipmentState#reasons()}. */
public enum ShipmentReason {
    INVALID_NUMBER,
    NOT_YET_SCANNED,
    SECURITY_REJECTED,
    RENUMBERED,
    NORMAL,
    DELAYED,
    CUSTOMS_PROCESSING,
    INVALID_ADDRESS,
    RECIPIENT_ABSENT,
    REFUSED,
    HELD_FOR_PAYMENT,
    HANDED_TO_ADDRESSEE,
    SIGNED,
    LEFT_SAFE_PLACE,
    NEIGHBOUR,
    PICKUP_POINT,
    LOST,
    DAMAGED,
    DESTROYED,
    CANCELLED,
    UNCLAIMED,
    CUSTOMS,
    SECURITY,
    OTHER
}
