package io.disputetriage.rules.questions;

/** Whether a condition holds now, and whether that could change once unknown facts are found out; what is less certain to hold comes first. */
enum Certainty {
    /** It doesn't hold, whatever is found out. */
    FAILS,
    /** It doesn't hold, but it could. */
    COULD_HOLD,
    /** It holds, but it might not. */
    HOLDS_YET,
    /** It holds, whatever is found out. */
    SETTLED;

    boolean holds() {
        return compareTo(HOLDS_YET) >= 0;
    }
}
