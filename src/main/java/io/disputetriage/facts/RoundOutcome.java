package io.disputetriage.facts;

/** How an earlier round of a dispute ended, as the seller sees it. */
public enum RoundOutcome {
    WON,
    LOST
}
