package io.disputetriage.service.signatures;

import java.util.ArrayList;
import java.util.List;

/**
 * Stripe: HMAC-SHA256 over time and body, several while a secret is being replaced. A time ahead is let through, as Stripe's own
 * libraries do. Source: https://docs.stripe.com/webhooks#verify-manually.
 */
final class StripeSignature implements CallSignature {
    private static final String HEADER = "stripe-signature";

    @Override
    public Claim read(SignedCall call) throws Unproved {
        String time = "";
        List<byte[]> signatures = new ArrayList<>();
        for (String part : call.header(HEADER).split(",")) {
            String[] pair = part.strip().split("=", 2);
            if (pair.length == 2 && pair[0].equals("t") && time.isEmpty()) {
                time = pair[1];
            } else if (pair.length == 2 && pair[0].equals("v1")) {
                signatures.add(signature(pair[1]));
            }
        }
        SignatureText.notOld(SignatureText.seconds(time, "t in the header " + HEADER), call);
        byte[] head = SignatureText.utf8(time + ".");
        return Claim.ofHash(
                signatures, secret -> SignatureText.hmacSha256(SignatureText.utf8(secret), head, call.body()));
    }

    private static byte[] signature(String text) throws Unproved {
        try {
            return SignatureText.hex(text);
        } catch (IllegalArgumentException e) {
            throw Unproved.malformed("v1 in the header %s is no hexadecimal number.".formatted(HEADER));
        }
    }
}
