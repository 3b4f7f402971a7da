package io.disputetriage.service.signatures;

import io.disputetriage.service.outbound.OutboundClient;
import io.disputetriage.service.signatures.CallSignature.Claim;
import io.disputetriage.service.signatures.HashSignature.Signed;
import io.disputetriage.service.signatures.TimestampSignature.Place;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.TrustAnchor;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Judges calls. It keeps nothing but PayPal's certificates and eBay's keys, and can be asked by several threads; none of an
 * event loop, for both are fetched while it is asked.
 */
@Singleton
public class SignatureCheck {
    private static final int NO_SECRET = -1;
    private static final int CERTIFICATE_BYTES = 64 * 1024;
    private static final Signed BODY = SignedCall::body;

    private final Map<SignatureScheme, CallSignature> signatures = new EnumMap<>(SignatureScheme.class);

    @Inject
    SignatureCheck(EbayKeySource ebay) {
        this(new PayPalCertificates(certificates(), trusted()), new EbayKeys(ebay));
    }

    SignatureCheck(PayPalCertificates certificates, EbayKeys keys) {
        signatures.put(SignatureScheme.STRIPE, new StripeSignature());
        signatures.put(SignatureScheme.PAYPAL, new PayPalSignature(certificates));
        signatures.put(SignatureScheme.SHOPIFY, base64("", BODY, "x-shopify-hmac-sha256"));
        signatures.put(SignatureScheme.ADYEN, new AdyenSignature());
        signatures.put(SignatureScheme.EBAY, new EbaySignature(keys));
        signatures.put(SignatureScheme.SQUARE, base64("", SignatureCheck::urlAndBody, "x-square-hmacsha256-signature"));
        signatures.put(SignatureScheme.BRAINTREE, new BraintreeSignature());
        // Three products, three names; the oldest writes what it is before it.
        signatures.put(
                SignatureScheme.AFTERSHIP,
                base64(
                        "hmac-sha256=",
                        BODY,
                        "aftership-hmac-sha256",
                        "as-signature-hmac-sha256",
                        "am-webhook-signature"));
        signatures.put(
                SignatureScheme.SEVENTEENTRACK,
                new HashSignature(List.of("sign"), "", SignatureText::hex, BODY, SignatureCheck::seventeenTrack));
        signatures.put(
                SignatureScheme.EASYPOST,
                new HashSignature(
                        List.of("x-hmac-signature"),
                        "hmac-sha256-hex=",
                        SignatureText::hex,
                        BODY,
                        SignatureCheck::easyPost));
        signatures.put(
                SignatureScheme.TRACKINGMORE,
                new TimestampSignature(
                        new Place("timestamp", "/verifyInfo/timeStr"),
                        new Place("signature", "/verifyInfo/signature")));
        signatures.put(
                SignatureScheme.TRACK123,
                new TimestampSignature(
                        new Place("x-track123-timestamp", "/verify/timestamp"),
                        new Place("x-track123-signature", "/verify/signature")));
        signatures.put(SignatureScheme.STANDARD_WEBHOOKS, new StandardWebhooksSignature());
    }

    /**
     * Whether a call is genuine by one of these secrets; it never throws. A text that is no secret of the scheme proves nothing.
     *
     * @param secrets ignored by {@link SignatureScheme#NONE}
     */
    public SignatureVerdict check(SignatureScheme scheme, SignedCall call, List<String> secrets) {
        CallSignature signature = signatures.get(scheme);
        if (signature == null) {
            return new SignatureVerdict.Genuine(NO_SECRET);
        }
        try {
            Claim claim = signature.read(call);
            int proving = NO_SECRET;
            // All are tried, so that the time it takes doesn't tell which one it was.
            for (int i = secrets.size() - 1; i >= 0; i--) {
                proving = proves(secrets.get(i), claim) ? i : proving;
            }
            if (proving == NO_SECRET && !secrets.isEmpty() && claim.isProvedBySender(secrets)) {
                proving = 0;
            }
            return proving == NO_SECRET
                    ? new SignatureVerdict.Refused(claim.refusal())
                    : new SignatureVerdict.Genuine(proving);
        } catch (Unproved e) {
            return e.verdict();
        }
    }

    private static boolean proves(String secret, Claim claim) {
        try {
            return claim.isProvedBy(secret);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static CallSignature base64(String prefix, Signed signed, String... headers) {
        return new HashSignature(List.of(headers), prefix, SignatureText::base64, signed);
    }

    private static byte[] urlAndBody(SignedCall call) throws Unproved {
        if (call.url() == null) {
            throw Unproved.refused("The sender signs the address that it calls. Tell this service the address as it is"
                    + " registered at the sender.");
        }
        byte[] url = SignatureText.utf8(call.url());
        byte[] both = Arrays.copyOf(url, url.length + call.body().length);
        System.arraycopy(call.body(), 0, both, url.length, call.body().length);
        return both;
    }

    /** A plain hash, with the key at the end. */
    private static byte[] seventeenTrack(String secret, byte[] body) {
        return DigestUtils.updateDigest(
                        DigestUtils.updateDigest(DigestUtils.getSha256Digest(), body), SignatureText.utf8("/" + secret))
                .digest();
    }

    /** Accents count as signs of their own. */
    private static byte[] easyPost(String secret, byte[] body) {
        return SignatureText.hmacSha256(SignatureText.utf8(Normalizer.normalize(secret, Normalizer.Form.NFKD)), body);
    }

    private static PayPalCertificates.Source certificates() {
        OutboundClient client = new OutboundClient(Duration.ofSeconds(5));
        return url -> client.get(url, Map.of(), CERTIFICATE_BYTES);
    }

    /** Whom Java trusts. */
    private static Set<TrustAnchor> trusted() {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            return Arrays.stream(factory.getTrustManagers())
                    .filter(X509TrustManager.class::isInstance)
                    .flatMap(manager -> Arrays.stream(((X509TrustManager) manager).getAcceptedIssuers()))
                    .map(issuer -> new TrustAnchor(issuer, null))
                    .collect(Collectors.toSet());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java's own trust store can't be read", e);
        }
    }
}
