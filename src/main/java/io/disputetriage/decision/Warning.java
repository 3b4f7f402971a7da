package io.disputetriage.decision;

/**
 * What a rule warns of.
 *
 * @param text one sentence with {placeholders} for values of the case
 */
public record Warning(WarningKind kind, String text) {

    /** Starts a sentence about {@code kind}; {@code because} ends it. */
    public static Draft of(WarningKind kind) {
        return new Draft(kind);
    }

    /** Waits for its reason. */
    public record Draft(WarningKind kind) {

        /** Says why, in one sentence with {placeholders} for values of the case. */
        public Warning because(String text) {
            return new Warning(kind, text);
        }
    }
}
