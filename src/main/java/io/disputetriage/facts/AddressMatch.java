package io.disputetriage.facts;

/** Whether the parcel went to the address on the order. */
public enum AddressMatch {
    MATCH,
    MISMATCH
}
