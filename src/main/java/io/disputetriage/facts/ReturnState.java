package io.disputetriage.facts;

/** How far the buyer's return of the goods has come. */
public enum ReturnState {
    REQUESTED,
    ACCEPTED,
    LABEL_SENT,
    IN_TRANSIT,
    ARRIVED
}
