package io.disputetriage.facts;

/** Whether the name the carrier recorded is the recipient's; UNKNOWN also when a name is missing or is not a person's. */
public enum SignerMatch {
    MATCH,
    MISMATCH,
    UNKNOWN
}
