package io.disputetriage.facts;

/** A penalty the platform has already imposed on the seller. */
public enum Penalty {
    SOLD_NOT_SENT,
    ACCOUNT_LIMITED,
    FALSE_SHIPMENT,
    LATE_DELIVERY
}
