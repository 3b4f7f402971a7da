package io.disputetriage.decision;

/** How an action reaches the other side. */
public enum Channel {
    EMAIL,
    PHONE,
    API
}
