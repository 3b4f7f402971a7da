package io.disputetriage.service.signatures;

/** What came of judging a call. */
public sealed interface SignatureVerdict {
    /**
     * The sender is who it says.
     *
     * @param secret the first of the list that proves it; -1: the scheme has none, and nothing was proved
     */
    record Genuine(int secret) implements SignatureVerdict {}

    /**
     * The signature can't be read: a status of 400.
     *
     * @param why a sentence that holds no secret
     */
    record Malformed(String why) implements SignatureVerdict {}

    /**
     * It isn't proved to be the sender's: a status of 401.
     *
     * @param why a sentence that holds no secret
     */
    record Refused(String why) implements SignatureVerdict {}

    /**
     * It may be the sender's, but what would prove it can't be had now: a status of 503, so that it is sent again.
     *
     * @param why sentences that hold no secret
     */
    record Undecided(String why) implements SignatureVerdict {}
}
