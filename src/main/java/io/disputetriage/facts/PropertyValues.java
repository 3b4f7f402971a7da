package io.disputetriage.facts;

/**
 * The values of all properties of one case, once somebody has read them: rules, guards and questions read the same ones again
 * and again. It repeats what the case says, so that any two are equal.
 */
final class PropertyValues {
    /** Null: not read yet. */
    volatile Object[][] rows;

    @Override
    public boolean equals(Object other) {
        return other instanceof PropertyValues;
    }

    @Override
    public int hashCode() {
        return 0;
    }

    @Override
    public String toString() {
        return "";
    }
}
