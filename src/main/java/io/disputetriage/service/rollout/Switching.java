package io.disputetriage.service.rollout;

/** What came of asking for a revision to be active. */
public sealed interface Switching {

    /** It is active, now or already. */
    record Switched(Activation activation) implements Switching {}

    /**
     * Another one than the caller believed is active, so nothing was changed.
     *
     * @param active null: none
     */
    record Mismatch(Activation active) implements Switching {}

    /** No such revision is kept. */
    record Unknown() implements Switching {}
}
