package io.disputetriage.facts;

/** What the buyer asks for. */
public enum Demand {
    REFUND_FULL,
    REFUND_PARTIAL,
    RESEND,
    REPLACE,
    RETURN_AND_REFUND,
    PROOF_OF_SHIPMENT,
    INFORMATION,
    CANCEL,
    DISCOUNT,
    APOLOGY
}
