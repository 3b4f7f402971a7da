package io.disputetriage.service.signatures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Standard Webhooks: HMAC-SHA256 over id, time and body. Of the versions only v1, which is made with a shared secret. Source:
 * https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md.
 */
final class StandardWebhooksSignature implements CallSignature {
    static final String ID = "webhook-id";
    static final String TIME = "webhook-timestamp";
    static final String SIGNATURE = "webhook-signature";
    private static final String PREFIX = "whsec_";
    private static final String VERSION = "v1,";

    @Override
    public Claim read(SignedCall call) throws Unproved {
        String id = call.header(ID);
        String time = call.header(TIME);
        Instant signed = SignatureText.seconds(time, "The header " + TIME);
        SignatureText.notOld(signed, call);
        SignatureText.notAhead(signed, call);
        byte[] head = SignatureText.utf8(id + "." + time + ".");
        return Claim.ofHash(
                signatures(call.header(SIGNATURE)), secret -> SignatureText.hmacSha256(key(secret), head, call.body()));
    }

    private static List<byte[]> signatures(String header) throws Unproved {
        List<byte[]> signatures = new ArrayList<>();
        for (String each : header.split(" ")) {
            if (each.startsWith(VERSION)) {
                try {
                    signatures.add(SignatureText.base64(each.substring(VERSION.length())));
                } catch (IllegalArgumentException e) {
                    throw Unproved.malformed("v1 in the header %s is no base64.".formatted(SIGNATURE));
                }
            }
        }
        return signatures;
    }

    private static byte[] key(String secret) {
        return SignatureText.base64(secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret);
    }
}
