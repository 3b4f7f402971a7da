package io.disputetriage.decision;

import java.util.Objects;

/**
 * What one rule put forward, and why. The text of the reason is already filled with the case's values.
 *
 * @param <T> a {@link Recommendation}, {@link Advice}, {@link Impact}, {@link Warning} or {@link Question}
 */
public record Proposal<T>(T what, Reason because) {
    public Proposal {
        Objects.requireNonNull(what);
        Objects.requireNonNull(because);
    }
}
