package io.disputetriage.facts;

/** How much a platform wants a piece of evidence; the first wants it most. */
public enum EvidenceLevel {
    /** No answer is complete without it. */
    REQUIRED,
    /** One piece of its group is enough. */
    ONE_OF,
    /** It helps. */
    RECOMMENDED
}
