package io.disputetriage.facts;

/** Who has to act next, as the platform sees it. */
public enum Turn {
    SELLER,
    BUYER,
    PLATFORM,
    NOBODY
}
