package io.disputetriage.facts;

import java.time.Instant;

/**
 * The buyer's return of the goods. A null component is unknown; no state means that no return is known.
 *
 * @param dueBy when the seller's next step is due
 * @param buyerDueBy when the buyer's next step is due
 * @param labelRefused the label that was sent can't be used or was turned down
 * @param value what came back is worth
 * @param cost of sending the goods back
 */
public record Return(
        ReturnState state,
        Instant requestedAt,
        Moment dueBy,
        Moment buyerDueBy,
        Boolean labelRefused,
        String trackingNumber,
        Instant arrivedAt,
        ReturnCondition condition,
        Money value,
        Money cost) {
    /** Nothing is known. */
    public static final Return UNKNOWN = new Return(null, null, null, null, null, null, null, null, null, null);
}
