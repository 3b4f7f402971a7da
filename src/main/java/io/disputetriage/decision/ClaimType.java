package io.disputetriage.decision;

/** What a carrier is held liable for. */
public enum ClaimType {
    LOSS,
    DAMAGE
}
