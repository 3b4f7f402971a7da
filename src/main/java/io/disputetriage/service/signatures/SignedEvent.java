package io.disputetriage.service.signatures;

/**
 * One event that a call tells of.
 *
 * @param body with this event alone
 * @param id the sender's own, the same whenever it is sent again; null: it has none
 */
public record SignedEvent(byte[] body, String id) {
    /** People stand in the body. */
    @Override
    public String toString() {
        return id + ", " + body.length + " bytes";
    }
}
