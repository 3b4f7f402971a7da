package io.disputetriage.facts;

/** How the talks with the reporter of an account stand. */
public enum Negotiation {
    NOT_STARTED,
    RUNNING,
    FAILED,
    SUCCEEDED
}
