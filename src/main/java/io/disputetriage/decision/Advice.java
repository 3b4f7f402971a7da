package io.disputetriage.decision;

/**
 * What a rule advises for the next time.
 *
 * @param text one sentence with {placeholders} for values of the case
 */
public record Advice(AdviceKind kind, String text) {

    /** Starts a sentence about {@code kind}; {@code because} ends it. */
    public static Draft of(AdviceKind kind) {
        return new Draft(kind);
    }

    /** Waits for its reason. */
    public record Draft(AdviceKind kind) {

        /** Says why, in one sentence with {placeholders} for values of the case. */
        public Advice because(String text) {
            return new Advice(kind, text);
        }
    }
}
