package io.disputetriage.service.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.disputetriage.format.JsonResult;
import io.disputetriage.format.intake.PayloadReader;
import io.disputetriage.service.signatures.SignatureFixture.Vector;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a scheme says of its secrets, its headers and its ids. */
class SignatureSchemeTest {
    /** But for the one that stands in Stripe's tests and has not the form of a secret of Stripe's. */
    static Stream<Vector> all() {
        return SignatureFixture.all().filter(each -> !each.secret().equals("webhook_secret"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_secret_that_works_has_no_fault(Vector vector) {
        assertThat(vector.scheme().fault(vector.secret())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "STRIPE, sk_live_51abc",
        "STRIPE, 'whsec_ x'",
        "PAYPAL, WH-55TG7562XN2588878-8YH955435R661687G",
        "PAYPAL, https://shop.example/hooks",
        "SHOPIFY, ' copied with a space'",
        "ADYEN, 9064450A8892A093D9E97EFCC9639DE31B74F3A7803135555A3C96F5A57915D",
        "ADYEN, 9064450A8892A093D9E97EFCC9639DE31B74F3A7803135555A3C96F5A57915D6 shop",
        "ADYEN, shop:password",
        "EBAY, short",
        "EBAY, 71745723-d031-455c-bfa5-f90d11b4f20a k-1",
        "EBAY, 71745723-d031-455c-bfa5-f90d11b4f20a k-1=MFkw",
        "EBAY, 71745723-d031-455c-bfa5-f90d11b4f20a  k-1=MFkw",
        "BRAINTREE, public_key_alone",
        "STANDARD_WEBHOOKS, MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
        "STANDARD_WEBHOOKS, whsec_short",
        "NONE, anything"
    })
    void a_text_that_cannot_be_one_is_told_so_without_it(SignatureScheme scheme, String secret) {
        assertThat(scheme.fault(secret))
                .hasValueSatisfying(
                        fault -> assertThat(fault).doesNotContain(secret).endsWith("."));
    }

    @ParameterizedTest
    @EnumSource
    void neither_nothing_nor_a_line_break_is_a_secret_of_any(SignatureScheme scheme) {
        assertThat(scheme.fault("")).isPresent();
        assertThat(scheme.fault("two\nlines")).isPresent();
        assertThat(scheme.fault("x".repeat(100_000))).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void headers_are_in_lower_case_and_hold_no_password(SignatureScheme scheme) {
        assertThat(scheme.headers())
                .allSatisfy(name -> assertThat(name).isEqualTo(name.toLowerCase(Locale.ROOT)))
                .doesNotContain("authorization");
        assertThat(scheme.wanted()).isNotBlank().doesNotEndWith(".");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "STRIPE; {\"id\":\"evt_1\"}; evt_1",
                "PAYPAL; {\"id\":\"WH-1-2\",\"resource\":{\"id\":\"x\"}}; WH-1-2",
                "EBAY; {\"notification\":{\"notificationId\":\"49fe\"}}; 49fe",
                "SQUARE; {\"event_id\":\"6a8f\"}; 6a8f",
                "AFTERSHIP; {\"event_id\":\"e-1\"}; e-1",
                "EASYPOST; {\"id\":\"evt_2\"}; evt_2",
                "ADYEN; pspReference=P1&eventCode=CHARGEBACK; CHARGEBACK:P1",
                "STRIPE; {\"id\":7}; 7",
                "STRIPE; {\"id\":null};",
                "STRIPE; {};",
                "STRIPE; [];",
                "STRIPE; {\"id\":{\"a\":1}};",
                "ADYEN; {};",
                "SEVENTEENTRACK; {\"id\":\"x\"};",
                "TRACKINGMORE; {\"id\":\"x\"};",
                "TRACK123; {\"id\":\"x\"};",
                "BRAINTREE; {\"id\":\"x\"};",
                "NONE; {\"id\":\"x\"};"
            })
    void an_event_has_the_id_that_its_sender_gave_it(SignatureScheme scheme, String body, String id) {
        assertThat(scheme.eventId(Map.of(), tree(body)).orElse(null)).isEqualTo(id);
    }

    @Test
    void an_id_in_a_header_needs_no_body() {
        assertThat(SignatureScheme.STANDARD_WEBHOOKS.eventId(Map.of("webhook-id", "msg_1"), null))
                .contains("msg_1");
        assertThat(SignatureScheme.SHOPIFY.eventId(
                        Map.of("x-shopify-webhook-id", "w", "x-shopify-event-id", "e"), null))
                .contains("w");
        assertThat(SignatureScheme.SHOPIFY.eventId(Map.of("x-shopify-event-id", "e"), null))
                .contains("e");
    }

    @ParameterizedTest
    @EnumSource
    void without_body_and_headers_there_is_no_id(SignatureScheme scheme) {
        assertThat(scheme.eventId(Map.of(), null)).isEmpty();
    }

    @Test
    void several_notifications_have_one_id_of_all() {
        assertThat(SignatureScheme.ADYEN.eventId(
                        Map.of(), tree(SignatureFixture.adyen().call().text())))
                .contains("REPORT_AVAILABLE:test_REPORT_AVAILABLE,REPORT_AVAILABLE:PSP-2");
    }

    @Test
    void an_id_that_is_long_or_strange_is_made_short_and_plain_and_stays_its_own() {
        String plain = "e".repeat(200);
        assertThat(id(plain)).isEqualTo(plain);
        assertThat(Stream.of(plain + "e", plain + "ee", "\u0000", "é", "a b").map(SignatureSchemeTest::id))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[0-9a-f]{64}"));
    }

    private static String id(String id) {
        return SignatureScheme.STANDARD_WEBHOOKS
                .eventId(Map.of("webhook-id", id), null)
                .orElseThrow();
    }

    private static JsonNode tree(String body) {
        return ((JsonResult.Parsed) PayloadReader.read(body)).tree();
    }
}
