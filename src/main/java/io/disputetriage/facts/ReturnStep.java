package io.disputetriage.facts;

/** What has to be done next so that a return comes to its end. */
public enum ReturnStep {
    /** The seller accepts or declines what the buyer asked for. */
    ANSWER_REQUEST,
    /** The seller sends the label or the postage. */
    SEND_LABEL,
    /** The buyer sends the goods, and they travel. */
    BUYER_SENDS,
    /** The seller looks at what came back. */
    INSPECT,
    /** The seller pays: the goods are back as they had left. */
    REFUND,
    /** A person settles it: what came back isn't what had left. */
    SETTLE
}
