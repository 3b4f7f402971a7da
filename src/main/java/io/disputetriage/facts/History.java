package io.disputetriage.facts;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What the seller has already done in this case. Absent means not done.
 *
 * @param waitAskedUntil until when the buyer agreed to wait; null: nobody asked
 * @param offersMade empty when none
 * @param problemSolved never null: absent means not solved
 * @param evidenceSubmittedAt when evidence was handed in last; null: never
 * @param evidenceSubmitted empty when none was
 * @param resendAgreed the buyer took the offered resend; never null: absent means not agreed
 * @param firstMessageAt the seller's first message or offer in this dispute; null: none yet
 * @param actionsTaken each once; empty when nothing was done; no {@link Property}, so that no rule can read it
 */
public record History(
        Instant waitAskedUntil,
        List<Action> offersMade,
        Boolean problemSolved,
        Instant evidenceSubmittedAt,
        List<EvidenceKind> evidenceSubmitted,
        Boolean resendAgreed,
        Instant firstMessageAt,
        List<ActionTaken> actionsTaken) {
    /** Nothing is known. */
    public static final History UNKNOWN = new History(null, null, null, null, null, null, null, null);

    public History {
        offersMade = offersMade == null ? List.of() : List.copyOf(offersMade);
        problemSolved = Boolean.TRUE.equals(problemSolved);
        evidenceSubmitted = evidenceSubmitted == null ? List.of() : List.copyOf(evidenceSubmitted);
        resendAgreed = Boolean.TRUE.equals(resendAgreed);
        actionsTaken = actionsTaken == null ? List.of() : List.copyOf(new LinkedHashSet<>(actionsTaken));
    }
}
