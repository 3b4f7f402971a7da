package io.disputetriage.facts;

/** What exactly is wrong with the goods, once the buyer has said. */
public enum IssueDetail {
    UNUSABLE,
    DAMAGED,
    DOES_NOT_KNOW_HOW,
    COLOUR_DIFFERENCE,
    SIZE,
    EMPTY_PARCEL,
    OTHER
}
