package io.disputetriage.facts;

/** A fact of the seller's own books that the service takes over from its record of a case, in the order of the contract. */
public enum BookedFact {
    REFUNDED_OF_DISPUTE("complaint.alreadyRefunded"),
    REFUNDED("order.alreadyRefunded"),
    RESEND_MADE("order.resendAlreadyMade"),
    REFUND_STATE("order.refundState"),
    EVIDENCE("evidence"),
    WAIT_ASKED_UNTIL("history.waitAskedUntil"),
    OFFERS_MADE("history.offersMade"),
    PROBLEM_SOLVED("history.problemSolved"),
    EVIDENCE_SUBMITTED_AT("history.evidenceSubmittedAt"),
    EVIDENCE_SUBMITTED("history.evidenceSubmitted"),
    RESEND_AGREED("history.resendAgreed"),
    FIRST_MESSAGE_AT("history.firstMessageAt"),
    ACTIONS_TAKEN("history.actionsTaken");

    private final String path;

    BookedFact(String path) {
        this.path = path;
    }

    /** Where it stands in a fact sheet. */
    public String path() {
        return path;
    }
}
