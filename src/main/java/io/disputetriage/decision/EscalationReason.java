package io.disputetriage.decision;

/** Why a platform is asked to decide. */
public enum EscalationReason {
    BUYER_KEEPS_CLAIM_AFTER_DELIVERY,
    RETURN_NOT_SENT
}
