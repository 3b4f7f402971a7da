package io.disputetriage.facts;

/** Whether a refund that was sent off has arrived. */
public enum RefundState {
    PENDING,
    FAILED,
    CONFIRMED
}
