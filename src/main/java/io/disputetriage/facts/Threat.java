package io.disputetriage.facts;

/** What the buyer announces if nothing is done. */
public enum Threat {
    BAD_REVIEW,
    CHARGEBACK,
    PLATFORM_COMPLAINT
}
