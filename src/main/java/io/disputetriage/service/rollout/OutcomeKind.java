package io.disputetriage.service.rollout;

/** In what the outcomes of two decisions about one case can differ. Reasons and their wording are no outcome. */
public enum OutcomeKind {
    /** Other actions, or in another order. */
    ACTIONS,
    /** The same actions with other parameters, times or conditions. */
    DETAILS,
    /** How urgent it is. */
    URGENCY,
    /** Other advice. */
    ADVICE,
    /** Other impact. */
    IMPACT,
    /** Other warnings. */
    WARNINGS,
    /** Other actions were taken out, or by other guards. */
    WITHHELD,
    /** Other questions. */
    QUESTIONS,
    /** Another deadline for the answer. */
    RESPONSE_DUE,
    /** Worth looking at again at another time. */
    REVIEW_AT,
    /** Other derived facts. */
    DERIVED
}
