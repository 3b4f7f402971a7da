package io.disputetriage.facts;

/** What the complaint is about; the one vocabulary that every platform's reasons are mapped to. */
public enum Kind {
    NOT_RECEIVED,
    ARRIVED_LATE,
    NOT_AS_DESCRIBED,
    DEFECTIVE,
    DAMAGED,
    MISSING_PARTS,
    WRONG_ITEM,
    COUNTERFEIT,
    USAGE_PROBLEM,
    DISSATISFIED,
    CANCELLATION,
    REFUND_NOT_PROCESSED,
    DUPLICATE_CHARGE,
    WRONG_AMOUNT,
    UNAUTHORISED,
    PAID_OTHERWISE,
    SUBSCRIPTION_CANCELLED,
    CUSTOMS_CHARGE,
    ACCOUNT_REPORTED,
    OTHER,
    UNKNOWN
}
