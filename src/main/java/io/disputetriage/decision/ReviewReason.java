package io.disputetriage.decision;

/** Why a person must decide; of several reasons the first of these is given. */
public enum ReviewReason {
    RULE_ERROR,
    CONFLICTING_FACTS,
    LEGAL,
    PAST_DUE,
    REFUND_PENDING,
    RESEND_UNDER_WAY,
    RETURN_DISPUTED,
    STORY_CHANGED,
    HIGH_VALUE_NO_PROOF,
    POLICY_RISK,
    NO_PROOF,
    DECIDE_REMEDY,
    NO_ANSWER,
    NO_PLAYBOOK
}
