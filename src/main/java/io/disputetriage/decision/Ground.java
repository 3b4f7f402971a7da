package io.disputetriage.decision;

/** Why a platform's penalty is appealed. */
public enum Ground {
    BUYER_ADDRESS_INCOMPLETE,
    BUYER_ADDRESS_INCORRECT,
    PENALTY_NOT_SELLERS_FAULT,
    NEW_EVIDENCE,
    NOT_AT_FAULT
}
