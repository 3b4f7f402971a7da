package io.disputetriage.service.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.service.signatures.SignatureFixture.Vector;
import io.disputetriage.service.signatures.SignatureVerdict.Genuine;
import io.disputetriage.service.signatures.SignatureVerdict.Malformed;
import io.disputetriage.service.signatures.SignatureVerdict.Refused;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of Adyen's notifications is signed, and what is not. */
class AdyenSignatureTest {
    private static final Vector VECTOR = SignatureFixture.adyen();
    private static final String BODY = VECTOR.call().text();
    private static final String WITH_USER = SignatureFixture.ADYEN_KEY + " shop:pass word";

    /** Computed over {@code PSP-1:PAY-1:Shop:ORD:7\é:1000:EUR:CHARGEBACK:true}: neither colon nor backslash is escaped. */
    private static final String FORM = "pspReference=PSP-1&originalReference=PAY-1&merchantAccountCode=Shop"
            + "&merchantReference=ORD%3A7%5C%C3%A9&value=1000&currency=EUR&eventCode=CHARGEBACK&success=true&live=false"
            + "&additionalData.hmacSignature=GIdz7WVayE0Sd9MzACrfx5XgtVkvdIOAeEITJ6za9Hs%3D";

    @Test
    void a_form_post_is_signed_like_json() {
        assertThat(judge(FORM, SignatureFixture.ADYEN_KEY)).isEqualTo(new Genuine(0));
        assertThat(judge(FORM.replace("value=1000", "value=1001"), SignatureFixture.ADYEN_KEY))
                .isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"test_REPORT_AVAILABLE", "Magento2Rik", "testMerchantRef1", "EUR", ":0,", "Shop", "PSP-2"})
    void every_signed_field_of_every_notification_matters(String value) {
        assertThat(BODY).contains(value);
        assertThat(judge(BODY.replace(value, value.equals(":0,") ? ":1," : value + "x"), VECTOR.secret()))
                .isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"success\":\"true\"|\"success\":\"false\"",
                "\"success\":true|\"success\":false",
                "\"originalReference\":null|\"originalReference\":\"PAY-2\"",
                "\"eventCode\":\"REPORT_AVAILABLE\",\"success\":\"true\"|\"eventCode\":\"CHARGEBACK\",\"success\":\"true\""
            })
    void a_value_put_in_place_of_another_is_noticed(String change) {
        String[] parts = change.split("\\|");
        String changed = BODY.replace(parts[0], parts[1]);
        if (changed.equals(BODY)) {
            changed = BODY.replace(parts[0].replace(",", ",\n"), parts[1]);
        }
        assertThat(changed).isNotEqualTo(BODY);
        assertThat(judge(changed, VECTOR.secret())).isInstanceOf(Refused.class);
    }

    @Test
    void what_is_not_signed_can_be_changed_and_so_user_and_password_are_asked_for() {
        String changed = BODY.replace("r-1", "r-2");
        assertThat(judge(changed, VECTOR.secret())).isInstanceOf(Genuine.class);
        assertThat(judge(changed, WITH_USER)).isInstanceOf(Refused.class);
        assertThat(judge(changed, WITH_USER, "Basic " + base64("shop:pass word")))
                .isInstanceOf(Genuine.class);
        assertThat(judge(changed, WITH_USER, "basic  " + base64("shop:pass word")))
                .isInstanceOf(Genuine.class);
        for (String header : new String[] {
            "Basic " + base64("shop:password"),
            "Basic " + base64("shop"),
            "Basic !",
            "Basic",
            "Bearer x",
            base64("shop:pass word")
        }) {
            assertThat(judge(changed, WITH_USER, header)).as(header).isInstanceOf(Refused.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"notificationItems\":[]}", "no body", "", "{", "<a/"})
    void a_body_without_a_notification_is_not_genuine(String body) {
        assertThat(judge(body, VECTOR.secret())).isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"notificationItems\":[null]}",
                "{\"notificationItems\":{}}",
                "{\"notificationItems\":[7]}"
            })
    void a_notification_without_a_signature_is_refused(String body) {
        assertThat(judge(body, VECTOR.secret())).isInstanceOf(Refused.class);
    }

    @Test
    void one_notification_without_a_signature_spoils_the_others() {
        String mixed = BODY.replace(
                "]}", ",{\"NotificationRequestItem\":{\"pspReference\":\"P\",\"eventCode\":\"CHARGEBACK\"}}]}");
        assertThat(mixed).isNotEqualTo(BODY);
        assertThat(judge(mixed, VECTOR.secret())).isInstanceOf(Refused.class);
    }

    /** The text and the value of HMACValidatorTest of Adyen's library. */
    @Test
    void a_header_signs_the_whole_body() {
        assertThat(judgeHeader("TestPayload", SignatureFixture.ADYEN_KEY)).isEqualTo(new Genuine(0));
        assertThat(judgeHeader("TestPayloae", SignatureFixture.ADYEN_KEY)).isInstanceOf(Refused.class);
        assertThat(judgeHeader("TestPayload", VECTOR.other())).isInstanceOf(Refused.class);
        assertThat(judgeHeader("TestPayload", WITH_USER)).isInstanceOf(Refused.class);
        assertThat(judgeHeader(BODY, SignatureFixture.ADYEN_KEY))
                .as("what stands in the body proves nothing then")
                .isInstanceOf(Refused.class);
    }

    @Test
    void each_notification_of_a_call_is_an_event_with_the_id_that_it_has_alone() {
        List<SignedEvent> events = SignatureScheme.ADYEN.events(VECTOR.call());
        assertThat(events)
                .extracting(SignedEvent::id)
                .containsExactly("REPORT_AVAILABLE:test_REPORT_AVAILABLE", "REPORT_AVAILABLE:PSP-2");
        for (SignedEvent event : events) {
            SignedCall alone = SignatureFixture.body(VECTOR.call(), new String(event.body(), StandardCharsets.UTF_8));
            assertThat(SignatureFixture.judge(SignatureScheme.ADYEN, alone, VECTOR.secret()))
                    .isInstanceOf(Genuine.class);
            assertThat(SignatureScheme.ADYEN.events(alone)).singleElement().satisfies(same -> {
                assertThat(same.id()).isEqualTo(event.id());
                assertThat(same.body()).isEqualTo(event.body());
            });
        }
        SignedCall unread = SignatureFixture.body(VECTOR.call(), "no body");
        assertThat(SignatureScheme.ADYEN.events(unread)).singleElement().satisfies(event -> {
            assertThat(event.id()).isNull();
            assertThat(event.body()).isSameAs(unread.body());
        });
    }

    private static SignatureVerdict judgeHeader(String body, String secret) {
        Map<String, String> headers = Map.of("hmacsignature", "YA9/UDjldIO4Gq68X4ATYYoEaPYH4f4k2uzBBzEF1PA=");
        return SignatureFixture.judge(
                SignatureScheme.ADYEN, SignatureFixture.call(body, SignatureFixture.NOW, headers), secret);
    }

    private static SignatureVerdict judge(String body, String secret) {
        return SignatureFixture.judge(SignatureScheme.ADYEN, SignatureFixture.body(VECTOR.call(), body), secret);
    }

    private static SignatureVerdict judge(String body, String secret, String authorization) {
        return SignatureFixture.judge(
                SignatureScheme.ADYEN,
                SignatureFixture.call(body, SignatureFixture.NOW, Map.of("authorization", authorization)),
                secret);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
