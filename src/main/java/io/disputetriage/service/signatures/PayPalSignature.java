package io.disputetriage.service.signatures;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.zip.CRC32;

/**
 * PayPal: RSA over id, time, our registration's id and a checksum of the body, by a certificate that the call names. The
 * secret is the registration's id, not the event's. Source: https://developer.paypal.com/api/rest/webhooks/rest/#link-selfverificationmethod;
 * it names no tolerance of time.
 */
final class PayPalSignature implements CallSignature {
    static final String ID = "paypal-transmission-id";
    static final String TIME = "paypal-transmission-time";
    static final String SIGNATURE = "paypal-transmission-sig";
    static final String CERTIFICATE = "paypal-cert-url";
    static final String ALGORITHM = "paypal-auth-algo";
    private static final String ONLY = "SHA256withRSA";

    private final PayPalCertificates certificates;

    PayPalSignature(PayPalCertificates certificates) {
        this.certificates = certificates;
    }

    @Override
    public Claim read(SignedCall call) throws Unproved {
        String id = call.header(ID);
        String time = call.header(TIME);
        Instant signed = instant(time);
        SignatureText.notOld(signed, call);
        SignatureText.notAhead(signed, call);
        if (!call.header(ALGORITHM).equalsIgnoreCase(ONLY)) {
            throw Unproved.refused("The header %s must be %s; no other way is taken.".formatted(ALGORITHM, ONLY));
        }
        byte[] signature = signature(call.header(SIGNATURE));
        // Last, for it may ask somebody else.
        PublicKey key = certificates.key(call.header(CERTIFICATE), call.at());
        CRC32 checksum = new CRC32();
        checksum.update(call.body());
        return webhookId -> verifies(key, id + "|" + time + "|" + webhookId + "|" + checksum.getValue(), signature);
    }

    private static Instant instant(String time) throws Unproved {
        try {
            return OffsetDateTime.parse(time).toInstant();
        } catch (DateTimeException e) {
            throw Unproved.malformed("The header %s is no time such as 2026-05-18T15:45:13Z.".formatted(TIME));
        }
    }

    private static byte[] signature(String text) throws Unproved {
        try {
            return SignatureText.base64(text);
        } catch (IllegalArgumentException e) {
            throw Unproved.malformed("The header %s is no base64.".formatted(SIGNATURE));
        }
    }

    private static boolean verifies(PublicKey key, String signed, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance(ONLY);
            verifier.initVerify(key);
            verifier.update(SignatureText.utf8(signed));
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
