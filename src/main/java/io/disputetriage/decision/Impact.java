package io.disputetriage.decision;

/**
 * A consequence that a rule points out.
 *
 * @param text one sentence with {placeholders} for values of the case
 */
public record Impact(ImpactKind kind, String text) {

    /** Starts a sentence about {@code kind}; {@code because} ends it. */
    public static Draft of(ImpactKind kind) {
        return new Draft(kind);
    }

    /** Waits for its reason. */
    public record Draft(ImpactKind kind) {

        /** Says why, in one sentence with {placeholders} for values of the case. */
        public Impact because(String text) {
            return new Impact(kind, text);
        }
    }
}
