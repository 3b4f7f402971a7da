package io.disputetriage.service.mail;

/** What has become of an approved e-mail. */
public enum MailState {
    /** It is to be sent. */
    APPROVED,
    /** Somebody is sending it; if he dies, nobody knows whether it went out. */
    SENDING,
    /** The mail server has taken it. */
    SENT,
    /** It has surely not gone out, and may be approved again. */
    NOT_SENT,
    /** It may have gone out or not: a person looks for its Message-ID and says so. */
    UNCLEAR
}
