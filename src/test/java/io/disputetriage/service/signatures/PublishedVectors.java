package io.disputetriage.service.signatures;

import io.disputetriage.service.signatures.SignatureFixture.Vector;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;

/** Calls whose whole body is published with its signature; where from, says signatures/published/README.md. */
final class PublishedVectors {
    static final String PAYPAL_URL =
            "https://api.sandbox.paypal.com/v1/notifications/certs/CERT-360caa42-fca2a594-a5cafa77";

    private static final String EBAY_KEY =
            "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEZhhxXKtR+TOvtDbgTPCkSof02qgBB7IsYOyf76ilExJ/upAa/vKIKheOoCyOpcLmi4t0b4uepb7LLjmMr90FUg==";
    private static final String EBAY_HEADER =
            "eyJhbGciOiJlY2RzYSIsImtpZCI6Ijk5MzYyNjFhLTdkN2ItNDYyMS1hMGYxLTk2Y2NiNDI4YWY0OSIsInNpZ25hdHVyZSI6Ik1FWUNJUUNmeGZJV3V4bVdjSUJRSjljNS9YN2lHREpxczJSQ0dzQkVhQWppbnlycmZBSWhBSVY2d0djVGlCdVY1S0pVaWYyaG9reXJMK1E5c3NIa2FkK214Mm5FRTI1dyIsImRpZ2VzdCI6IlNIQTEifQ==";
    private static final String EBAY_KID = " 9936261a-7d7b-4621-a0f1-96ccb428af49=";

    private PublishedVectors() {}

    static Stream<Vector> all() {
        return Stream.of(
                new Vector(
                        "Stripe, an invoice item of 807 bytes",
                        SignatureScheme.STRIPE,
                        call(
                                null,
                                "stripe.json",
                                1533204620,
                                Map.of(
                                        "stripe-signature",
                                        "t=1533204620,v1=f0bdba6d4eacbd8ad8a3bbadd7248e633ec1477f7899c124c51b39405fa36613"
                                                + ",v0=63f3a72374a733066c4be69ed7f8e5ac85c22c9f0a6a612ab9a025a9e4ee7eef")),
                        "webhook_secret",
                        "webhook_secret2"),
                new Vector(
                        "PayPal, whose checksum is 2771810304, signed anew",
                        SignatureScheme.PAYPAL,
                        paypal("published"),
                        SignatureFixture.WEBHOOK_ID,
                        "6HY79521VR978045E"),
                new Vector(
                        "eBay, message.json of its library",
                        SignatureScheme.EBAY,
                        call(null, "ebay.json", 1616186639, Map.of("x-ebay-signature", EBAY_HEADER)),
                        SignatureFixture.EBAY_TOKEN + EBAY_KID + EBAY_KEY,
                        SignatureFixture.EBAY_TOKEN + EBAY_KID + SignatureFixture.EBAY_KEY),
                new Vector(
                        "Square, a test notification",
                        SignatureScheme.SQUARE,
                        call(
                                "https://webhook.site/679a4f3a-dcfa-49ee-bac5-9d0edad886b9",
                                "square.json",
                                1657744260,
                                Map.of(
                                        "x-square-hmacsha256-signature",
                                        "GF4YkrJgGBDZ9NIYbNXBnMzqb2HoL4RW/S6vkZ9/2N4=")),
                        "Ibxx_5AKakO-3qeNVR61Dw",
                        "Ibxx_5AKakO-3qeNVR61Dx"),
                new Vector(
                        "EasyPost, a tracker's update",
                        SignatureScheme.EASYPOST,
                        call(
                                null,
                                "easypost.json",
                                1722626812,
                                Map.of(
                                        "x-hmac-signature",
                                        "hmac-sha256-hex=38f3f53c103713df81616a0a186d77141957323ec21d5fe9363db93840f527db")),
                        "sécret",
                        "sècret"));
    }

    /** PayPal's published event at its published time, with the signature of this name. */
    static SignedCall paypal(String signature) {
        return call(
                null,
                "paypal.json",
                1431963920,
                Map.of(
                        "paypal-transmission-id", "dfb3be50-fd74-11e4-8bf3-77339302725b",
                        "paypal-transmission-time", "2015-05-18T15:45:13Z",
                        "paypal-transmission-sig", SignatureFixture.signature(signature),
                        "paypal-cert-url", PAYPAL_URL,
                        "paypal-auth-algo", "SHA256withRSA"));
    }

    private static SignedCall call(String url, String file, long second, Map<String, String> headers) {
        byte[] body = SignatureFixture.resource("published/" + file);
        return new SignedCall(url, headers, body, Instant.ofEpochSecond(second));
    }
}
