package io.disputetriage.facts;

/** Whether the order's total is at most the policy's low-value limit of its currency (LOW) or above it (HIGH). */
public enum ValueTier {
    LOW,
    HIGH
}
