package io.disputetriage.facts;

import java.time.Instant;
import java.util.List;

/**
 * What the seller has already done in this case. Absent means not done.
 *
 * @param waitAskedUntil until when the buyer agreed to wait; null: nobody asked
 * @param offersMade empty when none
 * @param problemSolved never null: absent means not solved
 */
public record History(Instant waitAskedUntil, List<Action> offersMade, Boolean problemSolved) {
    /** Nothing is known. */
    public static final History UNKNOWN = new History(null, null, null);

    public History {
        offersMade = offersMade == null ? List.of() : List.copyOf(offersMade);
        problemSolved = Boolean.TRUE.equals(problemSolved);
    }
}
