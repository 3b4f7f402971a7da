package io.disputetriage.decision;

/** What a person should know before acting on a decision. */
public enum WarningKind {
    PROMISED_TIME_NOT_RECALCULATED,
    DEADLINE_UNKNOWN,
    PAST_DUE,
    POLICY_RISK,
    EVIDENCE_ONCE_ONLY,
    MANUAL_ON_PLATFORM,
    CONFLICTING_FACTS,
    RULE_ERROR,
    ACTION_NOT_IN_ORDER,
    /** The complaint's kind was UNKNOWN and follows from the platform's reason. */
    KIND_FROM_PLATFORM_REASON,
    REPEATED_CLAIMS,
    SIGNATURE_MISSING,
    CHARGEBACK_THREATENED,
    /** An earlier decision of the case proposed what nobody has reported as taken. */
    EARLIER_DECISION
}
