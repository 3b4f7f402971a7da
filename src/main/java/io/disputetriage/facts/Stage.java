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

    /** True for APPEAL and ARBITRATION, which are a card scheme's or a marketplace's. */
    public boolean laterRound() {
        return this == APPEAL || this == ARBITRATION;
    }
}
