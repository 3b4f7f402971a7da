package io.disputetriage.facts;

/**
 * How far the dispute has gone. CHARGEBACK is a card issuer's; what PayPal calls CHARGEBACK inside
 * PayPal is CLAIM.
 */
public enum Stage {
    CONTACT,
    /** Before any dispute an issuer reports suspected fraud, or asks for information. */
    WARNING,
    INQUIRY,
    CLAIM,
    CHARGEBACK,
    APPEAL,
    ARBITRATION,
    CLOSED;

    /** True from INQUIRY to ARBITRATION: a platform or an issuer is watching. */
    public boolean platformInvolved() {
        return this != CONTACT && this != WARNING && this != CLOSED;
    }

    /** True from CHARGEBACK to ARBITRATION: the card issuer holds the money. */
    public boolean cardDispute() {
        return this == CHARGEBACK || this == APPEAL || this == ARBITRATION;
    }
}
