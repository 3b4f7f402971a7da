package io.disputetriage.policy;

/**
 * How people are asked for one fact.
 *
 * @param ask the question
 * @param when how much the fact must be able to change before it is asked for
 * @param ofParcel asked only about goods that travel in a parcel
 * @param ofCarrier not asked about what the buyer collects or the seller brings
 */
public record Asking(String ask, When when, boolean ofParcel, boolean ofCarrier) {

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
