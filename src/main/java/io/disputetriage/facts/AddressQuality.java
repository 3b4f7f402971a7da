package io.disputetriage.facts;

/** How good the delivery address on the order is. */
public enum AddressQuality {
    COMPLETE,
    INCOMPLETE,
    INCORRECT
}
