package io.disputetriage.service.seals;

/** What can be wrong with the chain of seals or with a row that it sealed. */
public enum SealFault {
    /** There is no seal at this position, though there are later ones. */
    SEAL_MISSING,
    /** The seal was changed: its chain hash is not that of its content. */
    SEAL_CHANGED,
    /** The seal doesn't follow the one before it. */
    CHAIN_BROKEN,
    /** The decision that was sealed is gone. */
    ROW_MISSING,
    /** The row of the decision is not what was kept. */
    ROW_CHANGED,
    /** The chain is shorter than it has been. */
    ANCHOR_MISSING,
    /** The chain was made anew: at this position it had another hash. */
    ANCHOR_DIFFERS
}
