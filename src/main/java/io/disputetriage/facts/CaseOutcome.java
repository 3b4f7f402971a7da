package io.disputetriage.facts;

/** How a case ended, as the seller reports it. */
public enum CaseOutcome {
    /** The platform or the bank decided for the seller. */
    WON,
    /** It decided for the buyer. */
    LOST,
    /** The seller gave the money back, all or in part. */
    REFUNDED,
    /** The buyer took the complaint back. */
    WITHDRAWN,
    /** Settled otherwise: sent again, repaired, explained. */
    RESOLVED
}
