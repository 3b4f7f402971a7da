package io.disputetriage.policy;

/**
 * How a platform writes the amounts of one currency.
 *
 * @param digits of decimals that an amount has there; an integer amount counts units of the last one
 */
public record MinorUnit(int digits, Rounding rounding) {

    /** What becomes of an amount that has more decimals than the currency. */
    public enum Rounding {
        /** The nearest; a half is rounded up. */
        HALF_UP,
        /** What is left over is cut off. */
        DOWN,
        /** It stays unknown. */
        REFUSE
    }
}
