package io.disputetriage.service.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.service.signatures.SignatureFixture.Vector;
import io.disputetriage.service.signatures.SignatureVerdict.Genuine;
import io.disputetriage.service.signatures.SignatureVerdict.Malformed;
import io.disputetriage.service.signatures.SignatureVerdict.Refused;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signatures with a time in them: when a call came too late or too early, and several of them in one header. */
class TimedSignatureTest {
    private static final String V1 = "v1=b211a6d90b230f214d40f639a5547af1198a989ecb45d03e3db0ab7bdcfe15d6";
    private static final String WRONG = "v1=" + "0".repeat(64);

    @ParameterizedTest
    @CsvSource({
        "STRIPE, 300, true",
        "STRIPE, 301, false",
        "STRIPE, -86400, true",
        "STANDARD_WEBHOOKS, 300, true",
        "STANDARD_WEBHOOKS, 301, false",
        "STANDARD_WEBHOOKS, -300, true",
        "STANDARD_WEBHOOKS, -301, false",
        // It was signed seven seconds before.
        "PAYPAL, 293, true",
        "PAYPAL, 294, false",
        "PAYPAL, -307, true",
        "PAYPAL, -308, false"
    })
    void a_call_is_good_for_five_minutes(SignatureScheme scheme, long seconds, boolean genuine) {
        Vector vector = vector(scheme);
        assertThat(SignatureFixture.judge(scheme, SignatureFixture.later(vector.call(), seconds), vector.secret()))
                .isInstanceOf(genuine ? Genuine.class : Refused.class);
    }

    static Stream<Vector> timed() {
        return SignatureFixture.wholeBody().filter(each -> EnumSet.of(
                        SignatureScheme.STRIPE, SignatureScheme.PAYPAL, SignatureScheme.STANDARD_WEBHOOKS)
                .contains(each.scheme()));
    }

    @ParameterizedTest
    @MethodSource("timed")
    void a_call_that_is_repeated_later_is_refused_though_its_signature_is_right(Vector vector) {
        assertThat(SignatureFixture.judge(vector.scheme(), SignatureFixture.later(vector.call(), 301), vector.secret()))
                .isInstanceOf(Refused.class)
                .extracting(Object::toString)
                .asString()
                .contains("more than 5 minutes before");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "t=soon," + V1,
                "t=," + V1,
                V1,
                "t=99999999999999999999," + V1,
                "t=-1," + V1,
                "t=1.5e9," + V1,
                "nonsense"
            })
    void a_time_of_stripe_that_is_no_number_is_malformed(String header) {
        assertThat(stripe(header)).isInstanceOf(Malformed.class);
    }

    @Test
    void while_a_secret_is_replaced_stripe_signs_with_both() {
        assertThat(stripe("t=1533204620," + WRONG + "," + V1)).isInstanceOf(Genuine.class);
        assertThat(stripe("t=1533204620, " + V1 + "," + WRONG)).isInstanceOf(Genuine.class);
        assertThat(stripe("t=1533204620," + WRONG)).isInstanceOf(Refused.class);
    }

    @Test
    void an_older_way_of_stripe_counts_for_nothing() {
        assertThat(stripe("t=1533204620," + V1.replace("v1", "v0"))).isInstanceOf(Refused.class);
        assertThat(stripe("t=1533204620," + WRONG + "," + V1.replace("v1", "v0")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void of_several_standard_signatures_one_of_the_right_version_is_enough() {
        String right = "g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
        assertThat(standard("v1,AAAA v1a,x! v1," + right)).isInstanceOf(Genuine.class);
        assertThat(standard("v2," + right)).isInstanceOf(Refused.class);
        assertThat(standard("v1,!")).isInstanceOf(Malformed.class);
    }

    @Test
    void a_time_that_is_none_is_malformed_everywhere() {
        Vector standard = vector(SignatureScheme.STANDARD_WEBHOOKS);
        assertThat(SignatureFixture.judge(
                        SignatureScheme.STANDARD_WEBHOOKS,
                        SignatureFixture.with(standard.call(), "webhook-timestamp", "now"),
                        standard.secret()))
                .isInstanceOf(Malformed.class);
        Vector paypal = vector(SignatureScheme.PAYPAL);
        assertThat(SignatureFixture.judge(
                        SignatureScheme.PAYPAL,
                        SignatureFixture.with(paypal.call(), "paypal-transmission-time", "2026-05-18 15:45"),
                        paypal.secret()))
                .isInstanceOf(Malformed.class);
    }

    private static SignatureVerdict stripe(String header) {
        Vector vector = vector(SignatureScheme.STRIPE);
        return SignatureFixture.judge(
                SignatureScheme.STRIPE,
                SignatureFixture.with(vector.call(), "stripe-signature", header),
                vector.secret());
    }

    private static SignatureVerdict standard(String header) {
        Vector vector = vector(SignatureScheme.STANDARD_WEBHOOKS);
        return SignatureFixture.judge(
                SignatureScheme.STANDARD_WEBHOOKS,
                SignatureFixture.with(vector.call(), "webhook-signature", header),
                vector.secret());
    }

    private static Vector vector(SignatureScheme scheme) {
        return SignatureFixture.wholeBody()
                .filter(each -> each.scheme() == scheme)
                .findFirst()
                .orElseThrow();
    }
}
