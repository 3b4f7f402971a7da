package io.disputetriage.service.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.service.outbound.OutboundFailure;
import io.disputetriage.service.signatures.SignatureVerdict.Genuine;
import io.disputetriage.service.signatures.SignatureVerdict.Refused;
import io.disputetriage.service.signatures.SignatureVerdict.Undecided;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose certificate a call may name, and from where. */
class PayPalSignatureTest {
    private final List<URI> asked = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"genuine", "common-name-only"})
    void a_certificate_of_paypal_from_a_trusted_authority_proves_a_call(String signer) {
        assertThat(judge(signer)).isEqualTo(new Genuine(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"other-authority", "expired", "other-name", "lookalike", "two-names"})
    void a_right_signature_by_anybody_else_is_refused(String signer) {
        assertThat(judge(signer))
                .isInstanceOf(Refused.class)
                .extracting(Object::toString)
                .asString()
                .contains("is not PayPal's");
    }

    @Test
    void a_certificate_of_paypal_that_did_not_sign_it_is_refused() {
        assertThat(SignatureFixture.check("common-name-only")
                        .check(SignatureScheme.PAYPAL, SignatureFixture.paypal("genuine"), secrets()))
                .isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.paypal.com/cert",
                "https://paypal.com.evil.example/cert",
                "https://evilpaypal.com/cert",
                "https://paypal.com/cert",
                "https://api.paypal.com:8443/cert",
                "https://api.paypal.com@evil.example/cert",
                "https://user@api.paypal.com/cert",
                "https://evil.example/.paypal.com",
                "https://evil.example#.paypal.com",
                "https://evil.example?.paypal.com",
                "https://evil.example\\.paypal.com/cert",
                "https://evil.example%2F.paypal.com/cert",
                "https://127.0.0.1/cert",
                "https://[::1]/cert",
                "https://a_b.paypal.com/cert",
                "https:api.paypal.com",
                "file:///etc/hosts",
                "jar:https://api.paypal.com/x!/y",
                "api.paypal.com",
                "https://"
            })
    void nobody_but_paypal_is_asked_for_a_certificate(String url) {
        SignedCall call = SignatureFixture.with(SignatureFixture.paypal("genuine"), "paypal-cert-url", url);
        assertThat(counting("genuine").check(SignatureScheme.PAYPAL, call, secrets()))
                .isInstanceOf(Refused.class)
                .extracting(Object::toString)
                .asString()
                .contains("must be an address of PayPal's");
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.sandbox.paypal.com/v1/notifications/certs/CERT-1",
                "https://api.paypal.com:443/v1/notifications/certs/CERT-1",
                "HTTPS://API.PAYPAL.COM/v1/notifications/certs/CERT-1"
            })
    void every_host_of_paypal_is_asked(String url) {
        SignedCall call = SignatureFixture.with(SignatureFixture.paypal("genuine"), "paypal-cert-url", url);
        assertThat(counting("genuine").check(SignatureScheme.PAYPAL, call, secrets()))
                .isEqualTo(new Genuine(0));
    }

    @Test
    void a_call_that_can_be_refused_unasked_asks_nobody() {
        SignatureCheck check = counting("genuine");
        SignedCall call = SignatureFixture.paypal("genuine");
        for (SignedCall each : List.of(
                SignatureFixture.later(call, 400),
                SignatureFixture.with(call, "paypal-auth-algo", "MD5withRSA"),
                SignatureFixture.with(call, "paypal-transmission-sig", "no base64!"),
                SignatureFixture.without(call, "paypal-transmission-id"))) {
            assertThat(check.check(SignatureScheme.PAYPAL, each, secrets())).isNotInstanceOf(Genuine.class);
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void a_certificate_is_fetched_once() {
        SignatureCheck check = counting("genuine");
        for (int i = 0; i < 3; i++) {
            assertThat(check.check(SignatureScheme.PAYPAL, SignatureFixture.paypal("genuine"), secrets()))
                    .isEqualTo(new Genuine(0));
        }
        assertThat(asked).hasSize(1);
    }

    @Test
    void a_certificate_that_is_refused_is_not_kept() {
        SignatureCheck check = counting("expired");
        for (int i = 0; i < 2; i++) {
            assertThat(check.check(SignatureScheme.PAYPAL, SignatureFixture.paypal("expired"), secrets()))
                    .isInstanceOf(Refused.class);
        }
        assertThat(asked).hasSize(2);
    }

    @Test
    void of_many_certificates_only_the_last_used_are_kept() {
        SignatureCheck check = counting("genuine");
        for (int i = 0; i <= 32; i++) {
            check.check(SignatureScheme.PAYPAL, at(i), secrets());
        }
        check.check(SignatureScheme.PAYPAL, at(32), secrets());
        assertThat(asked).hasSize(33);
        check.check(SignatureScheme.PAYPAL, at(0), secrets());
        assertThat(asked).hasSize(34);
    }

    private static SignedCall at(int number) {
        return SignatureFixture.with(
                SignatureFixture.paypal("genuine"), "paypal-cert-url", "https://api.paypal.com/certs/" + number);
    }

    @Test
    void when_paypal_does_not_answer_the_call_is_undecided_until_it_does() {
        SignatureCheck check = SignatureFixture.check(url -> {
            throw OutboundFailure.ofConnection("No answer within 5 seconds");
        });
        assertThat(check.check(SignatureScheme.PAYPAL, SignatureFixture.paypal("genuine"), secrets()))
                .isEqualTo(new Undecided("PayPal's certificate could not be fetched. No answer within 5 seconds."
                        + " PayPal sends the call again."));
    }

    @Test
    void paypal_that_does_not_answer_is_left_alone_for_ten_seconds() {
        SignatureCheck check = SignatureFixture.check(url -> {
            asked.add(url);
            throw OutboundFailure.ofStatus(503);
        });
        for (int seconds : new int[] {0, 1, 9}) {
            assertThat(check.check(
                            SignatureScheme.PAYPAL,
                            SignatureFixture.later(SignatureFixture.paypal("genuine"), seconds),
                            secrets()))
                    .isInstanceOf(Undecided.class);
        }
        assertThat(asked).hasSize(1);
        check.check(SignatureScheme.PAYPAL, SignatureFixture.later(SignatureFixture.paypal("genuine"), 10), secrets());
        assertThat(asked).hasSize(2);
    }

    @Test
    void an_address_where_nothing_stands_holds_up_nobody_else() {
        SignatureCheck check = SignatureFixture.check(url -> {
            asked.add(url);
            throw OutboundFailure.ofStatus(404);
        });
        for (int i = 0; i < 2; i++) {
            assertThat(check.check(SignatureScheme.PAYPAL, at(i), secrets())).isInstanceOf(Refused.class);
        }
        assertThat(asked).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "<html>Not found</html>", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----"})
    void an_answer_that_is_no_certificate_is_refused(String answer) {
        SignatureCheck check = SignatureFixture.check(url -> SignatureText.utf8(answer));
        assertThat(check.check(SignatureScheme.PAYPAL, SignatureFixture.paypal("genuine"), secrets()))
                .isInstanceOf(Refused.class);
    }

    /** PayPal's simulator signs for the webhook WEBHOOK_ID, which is nobody's. */
    @Test
    void an_event_of_the_simulator_is_refused_and_its_id_is_no_secret() {
        SignedCall simulated = PublishedVectors.paypal("simulator");
        assertThat(SignatureFixture.judge(SignatureScheme.PAYPAL, simulated, SignatureFixture.WEBHOOK_ID))
                .isInstanceOf(Refused.class);
        assertThat(SignatureScheme.PAYPAL.fault("WEBHOOK_ID")).isPresent();
    }

    /** Java's own trust store knows nothing of the root of the tests; nobody is asked, for the address is none of PayPal's. */
    @Test
    void the_service_itself_trusts_whom_java_trusts() {
        SignedCall call =
                SignatureFixture.with(SignatureFixture.paypal("genuine"), "paypal-cert-url", "https://localhost/");
        assertThat(new SignatureCheck(new StubEbayKeys()).check(SignatureScheme.PAYPAL, call, secrets()))
                .isInstanceOf(Refused.class);
    }

    private SignatureVerdict judge(String signer) {
        return SignatureFixture.check(signer).check(SignatureScheme.PAYPAL, SignatureFixture.paypal(signer), secrets());
    }

    private SignatureCheck counting(String signer) {
        return SignatureFixture.check(url -> {
            asked.add(url);
            return SignatureFixture.file(signer + ".pem");
        });
    }

    private static List<String> secrets() {
        return List.of(SignatureFixture.WEBHOOK_ID);
    }
}
