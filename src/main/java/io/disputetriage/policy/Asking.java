package io.disputetriage.policy;

/**
 * How people are asked for one fact.
 *
 * @param ask the question
 * @param when how much the fact must be able to change before it is asked for
 */
public record Asking(String ask, When when) {

    /** How much a fact must be able to change. */
    public enum When {
        /** Anything. */
        WHENEVER,
        /**
         * An action by itself, or one that stands: this is for exceptions, which are stated where they happened and are not
         * worth a question on every case.
         */
        ALONE,
        /** Nothing is enough; a guard asks nevertheless. */
        NEVER
    }
}
