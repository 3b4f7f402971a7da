package io.disputetriage.service.cases;

import io.disputetriage.decision.Urgency;
import java.util.Map;

/**
 * How many open cases wait for what, for a queue.
 *
 * @param overdue their deadline has passed
 * @param dueWithinDay their deadline is less than 24 hours ahead; {@code dueWithinThreeDays} counts them too
 * @param undated no deadline is known
 * @param reviewDue they are worth another look by now
 * @param unowned nobody looks after them
 */
public record CaseCounts(
        long open,
        long overdue,
        long dueWithinDay,
        long dueWithinThreeDays,
        long undated,
        long reviewDue,
        long unowned,
        Map<Urgency, Long> byUrgency,
        Map<String, Long> byOwner) {
    public CaseCounts {
        byUrgency = Map.copyOf(byUrgency);
        byOwner = Map.copyOf(byOwner);
    }
}
