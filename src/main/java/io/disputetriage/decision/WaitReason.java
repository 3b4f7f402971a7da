package io.disputetriage.decision;

/** What is waited for. */
public enum WaitReason {
    USUAL_TRANSIT,
    CARRIER_LIMIT,
    AGREED_WAIT,
    PROTECTION_PERIOD,
    OTHER_SIDES_TURN
}
