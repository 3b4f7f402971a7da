package io.disputetriage.decision;

/** Who may have signed for the buyer. */
public enum AskWhom {
    FRIEND,
    COLLEAGUE,
    RELATIVE
}
