package io.disputetriage.authoring.scenario;

import java.util.Objects;

/**
 * One point at which a decision is not what its scenario expects.
 *
 * @param what the key of {@code expect}, such as {@code urgency}
 * @param expected in a few words
 * @param found in a few words
 */
public record Mismatch(String what, String expected, String found) {
    public Mismatch {
        Objects.requireNonNull(what);
        Objects.requireNonNull(expected);
        Objects.requireNonNull(found);
    }

    /** {@code what: expected …, found …}. */
    @Override
    public String toString() {
        return what + ": expected " + expected + ", found " + found;
    }
}
