package io.disputetriage.decision;

/** What a buyer is asked to write. */
public enum AskFor {
    /** That withdraws the complaint. */
    LETTER
}
