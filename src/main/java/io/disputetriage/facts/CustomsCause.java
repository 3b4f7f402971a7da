package io.disputetriage.facts;

/** Why customs keep a parcel or send it back. */
public enum CustomsCause {
    SENDER_PAPERS,
    BUYER_PAPERS,
    DUTY_UNPAID,
    PROHIBITED
}
