package io.disputetriage.service.inbox;

import java.time.Instant;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * What came, and what was fetched because of it.
 *
 * @param headers those of the signature and the event, by lower-case name
 * @param payload the bytes as they came, or what a call with several events says of one; null: they are erased, or left out of a list
 * @param bytes how many these are
 * @param sha256 of the payload, in hexadecimal digits
 * @param fetched the whole object as it was fetched afterwards; null: it was not, or is left out of a list
 * @param fetchedAt null: it was not
 * @param erasedAt null: it is whole
 */
public record EntryContent(
        Map<String, String> headers,
        byte[] payload,
        int bytes,
        String sha256,
        byte[] fetched,
        Instant fetchedAt,
        Instant erasedAt) {

    /** A call of which nothing was fetched yet. */
    static EntryContent received(Map<String, String> headers, byte[] payload) {
        return new EntryContent(headers, payload, payload.length, DigestUtils.sha256Hex(payload), null, null, null);
    }

    /** Signatures and people stand in it. */
    @Override
    public String toString() {
        return bytes + " bytes";
    }
}
