package io.disputetriage.facts;

/** How the parcel was sent. */
public enum Service {
    EMS,
    COURIER,
    REGISTERED_POST,
    SMALL_PACKET_UNREGISTERED,
    /** The seller delivers. */
    OWN_DRIVER,
    /** The buyer collects. */
    LOCAL_PICKUP
}
