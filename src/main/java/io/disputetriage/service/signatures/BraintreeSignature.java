package io.disputetriage.service.signatures;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

/**
 * Braintree: a form post of a payload and, for each public key, HMAC-SHA1 over it by the SHA-1 of the private key. Source:
 * https://developer.paypal.com/braintree/docs/guides/webhooks/parse, and its libraries, which sign the payload with or without
 * the newline at its end.
 */
final class BraintreeSignature implements CallSignature {
    private static final String SIGNATURE = "bt_signature";
    private static final String PAYLOAD = "bt_payload";

    @Override
    public Claim read(SignedCall call) throws Unproved {
        Map<String, String> fields = fields(call.text());
        byte[] payload = SignatureText.utf8(fields.get(PAYLOAD));
        byte[] line = SignatureText.utf8(fields.get(PAYLOAD) + "\n");
        Map<String, byte[]> signatures = signatures(fields.get(SIGNATURE));
        return secret -> {
            int colon = secret.indexOf(':');
            if (colon < 0) {
                throw new IllegalArgumentException("no private key");
            }
            byte[] signature = signatures.getOrDefault(secret.substring(0, colon), new byte[0]);
            HmacUtils hmac = new HmacUtils(HmacAlgorithms.HMAC_SHA_1, DigestUtils.sha1(secret.substring(colon + 1)));
            return MessageDigest.isEqual(hmac.hmac(payload), signature)
                    | MessageDigest.isEqual(hmac.hmac(line), signature);
        };
    }

    /**
     * Both fields and nothing else: around a genuine payload that somebody has seen, other bytes could make the whole read as
     * JSON or XML of theirs.
     */
    private static Map<String, String> fields(String body) throws Unproved {
        Map<String, String> fields = new HashMap<>();
        String[] pairs = body.strip().split("&", 3);
        for (String pair : pairs) {
            String[] parts = pair.split("=", 2);
            try {
                fields.put(parts[0], URLDecoder.decode(parts[parts.length - 1], StandardCharsets.UTF_8));
            } catch (IllegalArgumentException e) {
                throw Unproved.malformed("The form post is broken: a % without its two digits.");
            }
        }
        if (pairs.length != 2 || !fields.keySet().equals(Set.of(SIGNATURE, PAYLOAD))) {
            throw Unproved.malformed(
                    "The body must be a form post of bt_signature and bt_payload, and of nothing else.");
        }
        return fields;
    }

    /** By public key. */
    private static Map<String, byte[]> signatures(String text) throws Unproved {
        Map<String, byte[]> signatures = new HashMap<>();
        for (String pair : text.split("&")) {
            String[] parts = pair.split("\\|", 2);
            try {
                signatures.put(parts[0].strip(), SignatureText.hex(parts[parts.length - 1].strip()));
            } catch (IllegalArgumentException e) {
                throw Unproved.malformed("bt_signature must be a public key, | and a hexadecimal number.");
            }
        }
        return signatures;
    }
}
