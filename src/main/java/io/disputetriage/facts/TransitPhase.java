package io.disputetriage.facts;

/** How old a parcel is against the times it may take; absent when its age or those times are unknown. */
public enum TransitPhase {
    INSIDE_USUAL,
    INSIDE_LIMIT,
    PAST_LIMIT
}
