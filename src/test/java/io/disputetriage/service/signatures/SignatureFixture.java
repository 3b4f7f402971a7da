package io.disputetriage.service.signatures;

import io.disputetriage.service.outbound.OutboundFailure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Genuine calls. Where a platform or its library publishes a vector, it is that; where none is published, or only with a body
 * that is its owner's, the value was computed over a body of our own by OpenSSL or Python, never by the code that is tested.
 */
final class SignatureFixture {
    static final Instant NOW = Instant.parse("2026-05-18T15:45:20Z");
    static final String PAYPAL_URL = "https://api.paypal.com/v1/notifications/certs/CERT-360caa42-fca2a594-1d93a270";
    static final String WEBHOOK_ID = "4JH86294D6297924G";

    static final String EBAY_TOKEN = "71745723-d031-455c-bfa5-f90d11b4f20a";
    static final String EBAY_KEY =
            "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEIeBkt0ojSfB8XyJqEoS3TM8fHcV0I1j0Va1dD3Ib+s+MSqgiSzJjrDu3UQBOzCR8sfnZ00Dy3Pcg2TLWvE51KQ==";
    static final String EBAY_OTHER_KEY =
            "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEe9k1BgLRyvprUqFU0yArVnnSAFk7JrZwG8ttlRTGN1s6rz/8Nra5InK0pwzPo+3MNJ2sakQ8sdv0lFZ4FVYDPA==";
    static final String EBAY_SHA1 =
            "MEQCIDGEyvPP3DGPJXh02TtRvpq4FYafxAOs/CnDQAhp4z7MAiBtERiOeCu61E99Dm4oCgGUq4bB44tX5Fm0H9oacfj4+w==";
    static final String EBAY_SHA256 =
            "MEUCIQD/qosC63OAGOJW3o49h5N9aE8RII3xolEXnelf31kDAwIgFQLECsz9lb5cQ4AhAe3QADoRV+3/kNtOV3vrO2VE3QQ=";

    static final String BRAINTREE_SECRET = "integration_public_key:integration_private_key";
    static final String BRAINTREE_PAYLOAD =
            "PG5vdGlmaWNhdGlvbj48a2luZD5kaXNwdXRlX29wZW5lZDwva2luZD48L25vdGlmaWNhdGlvbj4%3D";
    static final String BRAINTREE_SIGNATURE = "7051f0e5fd2c8e4ba0ec1ea939fa4f3e4965477b";
    static final String BRAINTREE_WITHOUT_NEWLINE = "35813b6bfab3510f663f22ea344a06fc3d14c03f";

    static final String ADYEN_KEY = "9064450A8892A093D9E97EFCC9639DE31B74F3A7803135555A3C96F5A57915D6";

    private SignatureFixture() {}

    /** A call that is genuine by this secret, and by no other. */
    record Vector(String name, SignatureScheme scheme, SignedCall call, String secret, String other) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** Those whose whole body is signed. */
    static Stream<Vector> wholeBody() {
        return Stream.concat(ours(), PublishedVectors.all());
    }

    private static Stream<Vector> ours() {
        return Stream.of(
                new Vector(
                        "Stripe, body of stripe-java WebhookTest",
                        SignatureScheme.STRIPE,
                        call(
                                "{\n  \"id\": \"evt_test_webhook\",\n  \"object\": \"event\"\n}",
                                Instant.ofEpochSecond(1533204620),
                                Map.of(
                                        "stripe-signature",
                                        "t=1533204620,v1=b211a6d90b230f214d40f639a5547af1198a989ecb45d03e3db0ab7bdcfe15d6,v0=00")),
                        "whsec_test_secret",
                        "whsec_other"),
                new Vector(
                        "Standard Webhooks, its specification",
                        SignatureScheme.STANDARD_WEBHOOKS,
                        call(
                                "{\"test\": 2432232314}",
                                Instant.ofEpochSecond(1614265330),
                                Map.of(
                                        "webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek",
                                        "webhook-timestamp", "1614265330",
                                        "webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")),
                        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSx"),
                new Vector(
                        "Shopify, tests of SQLPage",
                        SignatureScheme.SHOPIFY,
                        call(
                                "{\"id\":1234567890,\"email\":\"customer@example.com\",\"total_price\":\"123.45\"}",
                                NOW,
                                Map.of("x-shopify-hmac-sha256", "QNyObTlKbMx2qDlPF/ZOZcBqg5OgPg+2oky3zldc0Gw=")),
                        "test-webhook-secret",
                        "test-webhook-secret2"),
                square(
                        "https://webhook.site/webhooks",
                        "{\"data\":{\"type\":\"webhooks\",\"id\":\">id<\"}}",
                        "signature-key",
                        "Cxt7+aTi4rKgcA0bC4g9EHdVtLSDWdqccmL5MvihU4U="),
                new Vector(
                        "AfterShip, computed",
                        SignatureScheme.AFTERSHIP,
                        call(
                                "{\"event_id\":\"e-1\",\"msg\":{\"tag\":\"Delivered\",\"city\":\"Köln\"}}",
                                NOW,
                                Map.of("aftership-hmac-sha256", "THyy4RmZkwZ8uC0NyCxkCaDmrfou940BmeWTtMwli/w=")),
                        "aftership-secret",
                        "aftership-other"),
                new Vector(
                        "17TRACK, computed",
                        SignatureScheme.SEVENTEENTRACK,
                        call(
                                "{\"event\":\"TRACKING_UPDATED\",\"data\":{\"number\":\"RR123456789CN\"}}",
                                NOW,
                                Map.of("sign", "e886dc79aee22886e20721721d5b74ce8e69707a9ee7fcbb9a4c73faab91255e")),
                        "0123456789ABCDEF",
                        "0123456789ABCDE"),
                new Vector(
                        "EasyPost, computed by the secret of the tests of easypost-java",
                        SignatureScheme.EASYPOST,
                        call(
                                "{\"id\":\"evt_1\",\"object\":\"Event\",\"description\":\"tracker.updated\"}",
                                NOW,
                                Map.of(
                                        "x-hmac-signature",
                                        "hmac-sha256-hex=4a90dd8864e1c99ae07acd717a55a1b95b9e735f56034260dfeb58d11e814f88")),
                        "sécret",
                        "sècret"),
                new Vector(
                        "Braintree, computed",
                        SignatureScheme.BRAINTREE,
                        braintree("integration_public_key%7C" + BRAINTREE_SIGNATURE, BRAINTREE_PAYLOAD + "%0A"),
                        BRAINTREE_SECRET,
                        "integration_public_key:other"),
                new Vector(
                        "eBay, computed with SHA-1",
                        SignatureScheme.EBAY,
                        ebay("ecdsa", "SHA1", EBAY_SHA1),
                        EBAY_TOKEN + " k-1=" + EBAY_KEY,
                        EBAY_TOKEN + " k-1=" + EBAY_OTHER_KEY),
                new Vector(
                        "eBay, computed with SHA-256",
                        SignatureScheme.EBAY,
                        ebay("ECDSA", "SHA256", EBAY_SHA256),
                        EBAY_TOKEN + " k-0=" + EBAY_OTHER_KEY + " k-1=" + EBAY_KEY,
                        EBAY_TOKEN + " k-1=" + EBAY_OTHER_KEY + " k-2=" + EBAY_KEY),
                new Vector(
                        "PayPal, computed",
                        SignatureScheme.PAYPAL,
                        paypal("genuine"),
                        WEBHOOK_ID,
                        "4JH86294D6297924H"));
    }

    /** Those whose body is not signed. */
    static Stream<Vector> hints() {
        return Stream.of(
                new Vector(
                        "TrackingMore, its documentation",
                        SignatureScheme.TRACKINGMORE,
                        call(
                                "{}",
                                NOW,
                                Map.of(
                                        "timestamp",
                                        "1662371528",
                                        "signature",
                                        "a37084ab68ae16b77db1f8463f31be9fcc965e2515e03efecf8139bb1e511b06")),
                        "2e55b9a3-4dd1-4416-9897-c4bd1e3d738f",
                        "2e55b9a3-4dd1-4416-9897-c4bd1e3d738e"),
                new Vector(
                        "TrackingMore before version 4, computed",
                        SignatureScheme.TRACKINGMORE,
                        call(
                                "{\"verifyInfo\":{\"timeStr\":1398326400,\"signature\":"
                                        + "\"66bab933df87f3f9f63344b1ac772a1031b62c4c2db5b524b64d0f51d52a490d\"}}",
                                NOW,
                                Map.of()),
                        "shop@example.com",
                        "other@example.com"),
                new Vector(
                        "Track123 in headers, computed",
                        SignatureScheme.TRACK123,
                        call(
                                "{}",
                                NOW,
                                Map.of(
                                        "x-track123-timestamp",
                                        "1724750053243",
                                        "x-track123-signature",
                                        "8265bdc1590438f3cfdf3a4b97305f953a6b4aeca5c2399cce4e16850a9129b0")),
                        "track123-key",
                        "track123-other"),
                new Vector(
                        "Track123 in the body, computed",
                        SignatureScheme.TRACK123,
                        call(
                                "{\"verify\":{\"timestamp\":\"1724750053243\",\"signature\":"
                                        + "\"8265bdc1590438f3cfdf3a4b97305f953a6b4aeca5c2399cce4e16850a9129b0\"}}",
                                NOW,
                                Map.of()),
                        "track123-key",
                        "track123-other"));
    }

    /** The fields of an Adyen vector, whose amount is 0 EUR, and a second notification without an amount. */
    static Vector adyen() {
        return new Vector(
                "Adyen, HMACValidatorTest of its library, and one computed",
                SignatureScheme.ADYEN,
                call(
                        """
                        {"live":"false","notificationItems":[
                        {"NotificationRequestItem":{"pspReference":"test_REPORT_AVAILABLE","merchantAccountCode":"Magento2Rik",
                        "merchantReference":"testMerchantRef1","amount":{"value":0,"currency":"EUR"},"reason":"r-1",
                        "eventCode":"REPORT_AVAILABLE","success":"true",
                        "additionalData":{"hmacSignature":"NuEkADFmlCC6VgX+wcoPAegIWxVPNBPCuKlM4Hzo5qc="}}},
                        {"NotificationRequestItem":{"pspReference":"PSP-2","originalReference":null,"merchantAccountCode":"Shop",
                        "eventCode":"REPORT_AVAILABLE","success":true,
                        "additionalData":{"hmacSignature":"zf+dMCkheBwP12ovEB3hhz+vGQEdlkQSL9Q5sMPUGew="}}}]}""",
                        NOW,
                        Map.of()),
                ADYEN_KEY,
                ADYEN_KEY.replace('9', '8'));
    }

    static Stream<Vector> all() {
        return Stream.of(wholeBody(), hints(), Stream.of(adyen())).flatMap(each -> each);
    }

    static SignedCall call(String body, Instant at, Map<String, String> headers) {
        return new SignedCall(null, headers, body.getBytes(StandardCharsets.UTF_8), at);
    }

    private static Vector square(String url, String body, String key, String signature) {
        return new Vector(
                "Square, WebhooksHelperTest of its library: " + url,
                SignatureScheme.SQUARE,
                new SignedCall(
                        url,
                        Map.of("x-square-hmacsha256-signature", signature),
                        body.getBytes(StandardCharsets.UTF_8),
                        NOW),
                key,
                key + "1");
    }

    static SignedCall braintree(String signature, String payload) {
        return call("bt_signature=" + signature + "&bt_payload=" + payload, NOW, Map.of());
    }

    static SignedCall ebay(String algorithm, String digest, String signature) {
        return call(
                "{\"metadata\":{\"topic\":\"ORDER_CONFIRMATION\"},\"notification\":{\"notificationId\":"
                        + "\"49feeaeb-4982-42d9-a377-9645b8479411\",\"data\":{\"username\":\"é\"}}}",
                NOW,
                Map.of(
                        "x-ebay-signature",
                        Base64.getEncoder()
                                .encodeToString(
                                        "{\"alg\":\"%s\",\"kid\":\"k-1\",\"signature\":\"%s\",\"digest\":\"%s\"}"
                                                .formatted(algorithm, signature, digest)
                                                .getBytes(StandardCharsets.UTF_8))));
    }

    /** Signed by the certificate of this name; the checksum of the body is 3714836844. */
    static SignedCall paypal(String signer) {
        return call(
                "{\"id\":\"WH-55TG7562XN2588878-8YH955435R661687G\",\"event_type\":\"CUSTOMER.DISPUTE.CREATED\","
                        + "\"resource\":{\"dispute_id\":\"PP-D-4012\"}}",
                NOW,
                Map.of(
                        "paypal-transmission-id", "dfb3be50-fd74-11e4-8bf3-77339302725b",
                        "paypal-transmission-time", "2026-05-18T15:45:13Z",
                        "paypal-transmission-sig", signature(signer),
                        "paypal-cert-url", PAYPAL_URL,
                        "paypal-auth-algo", "SHA256withRSA"));
    }

    static String signature(String signer) {
        Properties signatures = new Properties();
        try {
            signatures.load(new StringReader(new String(file("signatures.properties"), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return signatures.getProperty(signer);
    }

    static byte[] file(String name) {
        return resource("paypal/" + name);
    }

    static byte[] resource(String name) {
        try (InputStream file = SignatureFixture.class.getResourceAsStream("/signatures/" + name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Trusts the roots of the tests; PayPal has the certificate of this name at the one address. */
    static SignatureCheck check(String signer) {
        return check(url -> {
            if (url.equals(URI.create(PublishedVectors.PAYPAL_URL))) {
                return file("published.pem");
            }
            if (url.equals(URI.create(PAYPAL_URL))) {
                return file(signer + ".pem");
            }
            throw OutboundFailure.ofStatus(404);
        });
    }

    static SignatureCheck check(PayPalCertificates.Source source) {
        try {
            return new SignatureCheck(
                    new PayPalCertificates(source, Set.of(root("root.pem"), root("published-root.pem"))),
                    new EbayKeys(new StubEbayKeys()));
        } catch (CertificateException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TrustAnchor root(String name) throws CertificateException {
        return new TrustAnchor(
                (X509Certificate) CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(file(name))),
                null);
    }

    static SignedCall with(SignedCall call, String header, String value) {
        Map<String, String> headers = new HashMap<>(call.headers());
        headers.put(header, value);
        return new SignedCall(call.url(), headers, call.body(), call.at());
    }

    static SignedCall without(SignedCall call, String header) {
        Map<String, String> headers = new HashMap<>(call.headers());
        headers.remove(header);
        return new SignedCall(call.url(), headers, call.body(), call.at());
    }

    static SignedCall body(SignedCall call, String body) {
        return new SignedCall(call.url(), call.headers(), body.getBytes(StandardCharsets.UTF_8), call.at());
    }

    static SignedCall later(SignedCall call, long seconds) {
        return new SignedCall(call.url(), call.headers(), call.body(), call.at().plusSeconds(seconds));
    }

    static SignatureVerdict judge(SignatureScheme scheme, SignedCall call, String... secrets) {
        return check("genuine").check(scheme, call, List.of(secrets));
    }
}
