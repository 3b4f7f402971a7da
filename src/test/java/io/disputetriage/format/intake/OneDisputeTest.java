package io.disputetriage.format.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.format.InputFault;
import io.disputetriage.format.JsonReader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two disputes of one platform are two cases; one that goes on under another id is one. */
class OneDisputeTest {
    @Test
    void two_disputes_of_one_platform_are_refused_at_the_second() {
        assertThat(faults(stripe("dp_1", "ch_1", "needs_response"), stripe("dp_2", "ch_2", "needs_response")))
                .containsExactly(new InputFault(
                        "/payloads/1",
                        "It is about the dispute dp_2, and payload 0 about dp_1.",
                        "Read them apart, as two cases."));
    }

    @Test
    void so_are_two_at_one_stage_about_one_payment() {
        assertThat(faults(stripe("dp_1", "ch_1", "needs_response"), stripe("dp_2", "ch_1", "under_review")))
                .extracting(InputFault::pointer)
                .containsExactly("/payloads/1");
    }

    @Test
    void each_that_is_about_another_is_named() {
        assertThat(faults(
                        stripe("dp_1", "ch_1", "needs_response"),
                        stripe("dp_2", "ch_2", "needs_response"),
                        stripe("dp_1", "ch_1", "won"),
                        stripe("dp_3", "ch_3", "won")))
                .extracting(InputFault::pointer)
                .containsExactly("/payloads/1", "/payloads/2", "/payloads/3");
    }

    @Test
    void a_request_for_information_and_the_chargeback_after_it_are_one() {
        assertThat(faults(adyen("REQUEST_FOR_INFORMATION", "D1", "P1"), adyen("CHARGEBACK", "D2", "P1")))
                .isEmpty();
        assertThat(faults(adyen("REQUEST_FOR_INFORMATION", "D1", "P1"), adyen("CHARGEBACK", "D2", "P2")))
                .hasSize(1);
    }

    @Test
    void an_inquiry_at_ebay_and_the_case_that_it_became_are_one_and_that_of_another_sale_is_not() {
        String inquiry =
                """
                {"inquiryId": "1", "itemId": "10", "transactionId": "7", "status": "CLOSED_WITH_ESCALATION"}""";
        String later =
                """
                {"caseId": "2", "caseType": "INR", "itemId": "10", "transactionId": "%s", "status": "OPEN"}""";
        assertThat(faults(inquiry, later.formatted("7"))).isEmpty();
        assertThat(faults(inquiry, later.formatted("8"))).hasSize(1);
    }

    @Test
    void an_early_warning_and_what_only_names_a_dispute_are_of_no_other() {
        String warning =
                """
                {"object": "radar.early_fraud_warning", "id": "issfr_1", "charge": "ch_9", "created": 1773000000}""";
        String thin =
                """
                {"object": "v2.core.event", "type": "v1.charge.dispute.updated", "related_object": {"id": "dp_9"}}""";
        assertThat(faults(warning, stripe("dp_1", "ch_1", "needs_response"), thin))
                .isEmpty();
    }

    @Test
    void a_second_round_at_braintree_names_the_first() {
        ObjectNode second = braintree("b2", "PRE_ARBITRATION").put("originalDisputeId", "b1");
        assertThat(faults(braintree("b1", "CHARGEBACK").toString(), second.toString()))
                .isEmpty();
        assertThat(faults(
                        braintree("b1", "CHARGEBACK").toString(),
                        braintree("b2", "CHARGEBACK").toString()))
                .hasSize(1);
    }

    @Test
    void two_platforms_may_tell_of_one_payment() {
        assertThat(faults(stripe("dp_1", "ch_1", "needs_response"), adyen("CHARGEBACK", "D2", "P1")))
                .isEmpty();
    }

    private static ObjectNode braintree(String id, String kind) {
        return ((ObjectNode) JsonReader.sound("{}"))
                .put("id", id)
                .put("kind", kind)
                .put("status", "OPEN")
                .put("replyByDate", "2026-03-16")
                .put("amountDisputed", "35.50")
                .put("currencyIsoCode", "EUR");
    }

    private static String stripe(String id, String charge, String status) {
        return """
                {"object": "dispute", "id": "%s", "charge": "%s", "amount": 1890, "currency": "usd", "reason": "fraudulent",
                 "status": "%s"}"""
                .formatted(id, charge, status);
    }

    private static String adyen(String eventCode, String dispute, String payment) {
        return """
                {"eventCode": "%s", "pspReference": "%s", "originalReference": "%s", "eventDate": "2026-03-08T13:42:29+01:00"}"""
                .formatted(eventCode, dispute, payment);
    }

    private static List<InputFault> faults(String... payloads) {
        return PayloadFixture.result(payloads) instanceof IntakeResult.Faulty faulty ? faulty.faults() : List.of();
    }
}
