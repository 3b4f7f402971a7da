package io.disputetriage.decision;

/** How soon the seller must act. */
public enum Urgency {
    LOW,
    NORMAL,
    HIGH,
    CRITICAL
}
