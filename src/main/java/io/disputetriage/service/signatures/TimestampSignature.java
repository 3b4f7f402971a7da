package io.disputetriage.service.signatures;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * TrackingMore and Track123: HMAC-SHA256 over a time of the sender's and nothing else, in headers or, of older versions, in the
 * body. Whoever has seen one call can make any other, so it is a hint only; the time is no protection either, and isn't judged.
 * Source: https://docs.track123.com/reference/getting-started-with-your-api, https://www.trackingmore.com/docs (webhooks).
 *
 * @param time the header, and where it stands in a body
 * @param signature the header, and where it stands in a body
 */
record TimestampSignature(Place time, Place signature) implements CallSignature {
    /** Where something stands. */
    record Place(String header, String pointer) {}

    @Override
    public Claim read(SignedCall call) throws Unproved {
        boolean inHeaders = call.headers().containsKey(signature.header());
        JsonNode body = inHeaders ? null : body(call);
        byte[] signed = SignatureText.utf8(
                inHeaders ? call.header(time.header()) : body.at(time.pointer()).asText());
        String told = inHeaders
                ? call.header(signature.header())
                : body.at(signature.pointer()).asText();
        if (told.isEmpty()) {
            throw Unproved.refused(
                    "Neither the header %s nor %s of the body has a signature. Have the sender sign its calls."
                            .formatted(signature.header(), signature.pointer()));
        }
        try {
            return Claim.ofHash(
                    List.of(SignatureText.hex(told)),
                    secret -> SignatureText.hmacSha256(SignatureText.utf8(secret), signed));
        } catch (IllegalArgumentException e) {
            throw Unproved.malformed("The signature is no hexadecimal number.");
        }
    }

    private static JsonNode body(SignedCall call) throws Unproved {
        if (call.tree() == null) {
            throw Unproved.malformed("The body can't be read, and no header has a signature.");
        }
        return call.tree();
    }
}
