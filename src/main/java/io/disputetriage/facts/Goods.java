package io.disputetriage.facts;

/** What was sold; only physical goods travel in a parcel. */
public enum Goods {
    PHYSICAL,
    DIGITAL,
    SERVICE,
    BOOKING
}
