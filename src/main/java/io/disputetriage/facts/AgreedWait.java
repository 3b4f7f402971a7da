package io.disputetriage.facts;

/** Where the wait that the buyer was asked for stands: nobody asked, it still runs, or it is over. */
public enum AgreedWait {
    NONE,
    RUNNING,
    ENDED
}
