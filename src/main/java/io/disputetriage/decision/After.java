package io.disputetriage.decision;

/** An event that an action waits for. */
public enum After {
    PHOTOS_RECEIVED,
    BUYER_CONFIRMS_ADDRESS,
    PROBLEM_SOLVED,
    BUYER_REFUSES,
    PARCEL_DELIVERED,
    PARCEL_BACK,
    RETURN_ARRIVED,
    DISPUTE_CLOSED
}
