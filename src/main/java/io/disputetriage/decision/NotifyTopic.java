package io.disputetriage.decision;

/** What a buyer is notified about. */
public enum NotifyTopic {
    DELAY,
    DELIVERY_FAILED,
    PICKUP,
    RETURNED_WRONG_ADDRESS,
    CUSTOMS,
    TRACKING_PROBLEM,
    /** With the household, the neighbours, or in a safe place. */
    DELIVERED_WHERE,
    DISPATCH_DATE,
    CLAIM_AT_PLATFORM
}
