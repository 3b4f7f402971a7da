package io.disputetriage.service.cases;

import io.disputetriage.decision.Urgency;
import io.disputetriage.facts.Kind;
import java.time.Instant;

/**
 * Which cases are asked for; a null component doesn't narrow.
 *
 * @param dueBefore the seller's deadline is known and earlier than this
 * @param reviewBefore the case is worth triaging again at a known instant earlier than this
 * @param open true: not over; false: over
 * @param owner who looks after it; empty: nobody
 * @param undated true: no deadline is known; false: one is
 */
public record CaseFilter(
        String platform,
        Kind kind,
        Urgency urgency,
        Instant dueBefore,
        Instant reviewBefore,
        Boolean open,
        String owner,
        Boolean undated) {
    /** Every case. */
    public static final CaseFilter NONE = new CaseFilter(null, null, null, null, null, null, null, null);
}
