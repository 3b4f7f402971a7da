package io.disputetriage.service.outbound;

import java.io.IOException;

/** Somebody else has not given what was asked for. Its message is a sentence without a dot, and without anything secret. */
public final class OutboundFailure extends IOException {
    private static final int TOO_MANY = 429;
    private static final int THEIR_FAULT = 500;
    private static final long serialVersionUID = 1L;

    private final int status;
    private final boolean again;

    private OutboundFailure(String why, int status, boolean again) {
        super(why);
        this.status = status;
        this.again = again;
    }

    /** It was answered, but not with what was wanted. */
    public static OutboundFailure ofStatus(int status) {
        return new OutboundFailure(
                "It was answered with " + status, status, status >= THEIR_FAULT || status == TOO_MANY);
    }

    /** There is no answer, or it broke off. */
    public static OutboundFailure ofConnection(String why) {
        return new OutboundFailure(why, 0, true);
    }

    static OutboundFailure ofLength(int mostBytes) {
        return new OutboundFailure("The answer is larger than " + mostBytes + " bytes", 0, false);
    }

    /** Of the answer; 0: there was none, or it could not be read. */
    public int status() {
        return status;
    }

    /** Whether it may go better later. */
    public boolean again() {
        return again;
    }
}
