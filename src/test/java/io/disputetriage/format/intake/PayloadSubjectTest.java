package io.disputetriage.format.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.disputetriage.format.JsonReader;
import io.disputetriage.format.JsonResult;
import io.disputetriage.policy.PolicyFixture;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By what a payload says of itself its case is found. */
class PayloadSubjectTest {
    private static final Instant TRIGGERED = Instant.parse("2026-03-09T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "stripe/djstripe_dispute_dp_fakefakefakefake01.json, STRIPE, dp_1JAyTwJSZQVUcJYgPqasUEn1, ch_fakefakefakefakefake0001,, false",
        "stripe/stripe_openapi_fixtures3_early_fraud_warning.json, STRIPE, issfr_1Pgc79B7WZ01zgkWxwDzEIPX, ch_1234,, false",
        "paypal/webhook_customer_dispute_created_inr_inquiry.json, PAYPAL, PP-000-042-663-135, 00D10444LD479031K,,",
        "adyen/SYNTHETIC_notification_of_chargeback_undefended.json, ADYEN, 9915073816340002, 9914073816340001, ORDER-1042, true",
        "adyen/SYNTHETIC_request_for_information_form.txt, ADYEN, 9915073816340004, 9914073816340003, ORDER-1043, true",
        "braintree/SYNTHETIC_dispute_opened.xml, BRAINTREE, kx5rzmvbq3djrf8d, dqvx1rz5, ORDER-1045,",
        "square/SYNTHETIC_dispute_created.json, SQUARE, ORSEVtZAJxb37RA1EiGw, fbmsaEOpoARDKxiSGH1fqPuqoqFZY,,",
        "klarna/SYNTHETIC_v4_initiated.json, KLARNA, krn:network:eu1:live:payment:dispute:5169719611111, krn:payment:eu1:authorization:6debe89e-98c0-486e-b7a5-08a4f6df94b0, ORDER-501,",
        "ebay/SYNTHETIC_inquiry_inr_waiting_seller.json, EBAY, 5222222222, 110000000001-28000000001,,",
    })
    void a_dispute_is_told_by_its_id_its_payment_and_its_order(
            String file, String platform, String dispute, String payment, String order, Boolean live) {
        PayloadSubject subject = subject(body(file));
        assertThat(subject.platform()).isEqualTo(platform);
        assertThat(subject.role()).isEqualTo(FactSource.Role.PLATFORM);
        assertThat(subject.dispute()).isEqualTo(dispute);
        assertThat(subject.payment()).isEqualTo(payment);
        assertThat(subject.order()).isEqualTo(order);
        assertThat(subject.live()).isEqualTo(live);
        assertThat(subject.ofDispute()).isTrue();
    }

    @Test
    void a_parcel_is_told_by_its_number_and_is_no_dispute() {
        PayloadSubject subject = subject(body("tracking/easypost_docs_tracker_create.json"));
        assertThat(subject.role()).isEqualTo(FactSource.Role.TRACKER);
        assertThat(subject.parcel()).isEqualTo("EZ1000000001");
        assertThat(subject.ofDispute()).isFalse();
        assertThat(subject.dispute()).isNull();
    }

    @Test
    void so_is_one_that_the_buyer_sends_back() {
        PayloadSubject subject = subject(
                JsonReader.sound(
                        """
                {"object": "Tracker", "tracking_code": "BACK1", "status": "in_transit", "is_return": true, "carrier": "USPS",
                 "tracking_details": [{"status": "in_transit", "datetime": "2026-03-05T10:00:00Z"}]}"""));
        assertThat(subject.parcel()).isEqualTo("BACK1");
    }

    @Test
    void a_charge_without_a_dispute_is_found_by_its_id_and_opens_no_case() {
        PayloadSubject subject = subject(
                JsonReader.sound(
                        """
                {"object": "event", "created": 1773000000, "livemode": true, "type": "charge.refunded", "data": {"object":
                 {"object": "charge", "id": "ch_1", "amount": 100, "currency": "usd", "metadata": {"order_id": "7"}}}}"""));
        assertThat(subject.payment()).isEqualTo("ch_1");
        assertThat(subject.order()).isEqualTo("7");
        assertThat(subject.dispute()).isNull();
        assertThat(subject.live()).isTrue();
        assertThat(subject.ofDispute()).isFalse();
    }

    @Test
    void an_expanded_charge_is_the_same_payment_as_a_named_one() {
        PayloadSubject subject = subject(
                JsonReader.sound(
                        """
                {"object": "dispute", "id": "dp_1", "charge": {"object": "charge", "id": "ch_1"}, "status": "needs_response"}"""));
        assertThat(subject.payment()).isEqualTo("ch_1");
    }

    @Test
    void of_an_unknown_shape_it_says_what_reading_it_says() {
        JsonNode body = JsonReader.sound("{\"hello\": 1}");
        SubjectResult result = Intake.subject(new Payload("0", null, body), PolicyFixture.POLICY, PayloadFixture.NOW);
        IntakeResult read = PayloadFixture.result(body);
        assertThat(((SubjectResult.Faulty) result).faults())
                .isNotEmpty()
                .isEqualTo(((IntakeResult.Faulty) read).faults());
    }

    @Test
    void a_time_that_came_beside_a_payload_counts_only_where_it_has_none() {
        JsonNode shopify = body("shopify/rest_dispute_needs_response.json");
        JsonNode square = body("square/SYNTHETIC_dispute_created.json");
        assertThat(subject(shopify).occurredAt()).isNull();
        assertThat(subject(triggered(shopify)).occurredAt()).isEqualTo(TRIGGERED);
        assertThat(subject(triggered(square)).occurredAt()).isEqualTo(Instant.parse("2026-03-06T21:24:53.258Z"));
        IntakeResult.Read read = (IntakeResult.Read) Intake.read(
                JsonNodeFactory.instance.objectNode(),
                List.of(triggered(shopify)),
                PolicyFixture.POLICY,
                PayloadFixture.NOW);
        assertThat(read.sources().get("stage").at()).isEqualTo(TRIGGERED);
    }

    private static JsonNode body(String file) {
        return ((JsonResult.Parsed) PayloadReader.read(PayloadFixture.text(PayloadFixture.FOLDER.resolve(file))))
                .tree();
    }

    private static Payload triggered(JsonNode body) {
        return new Payload("0", null, body, TRIGGERED);
    }

    private static PayloadSubject subject(JsonNode body) {
        return subject(new Payload("0", null, body));
    }

    private static PayloadSubject subject(Payload payload) {
        return ((SubjectResult.Read) Intake.subject(payload, PolicyFixture.POLICY, PayloadFixture.NOW)).subject();
    }
}
