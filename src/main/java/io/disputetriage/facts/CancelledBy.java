package io.disputetriage.facts;

/** Which side cancelled the order. */
public enum CancelledBy {
    SELLER,
    BUYER
}
