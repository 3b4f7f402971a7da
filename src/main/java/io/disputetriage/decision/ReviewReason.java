package io.disputetriage.decision;

/** Why a person must decide. */
public enum ReviewReason {
    HIGH_VALUE_NO_PROOF,
    NO_PLAYBOOK,
    CONFLICTING_FACTS,
    POLICY_RISK,
    RULE_ERROR
}
