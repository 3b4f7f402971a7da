package io.disputetriage.service.api;

import static io.disputetriage.service.api.Given.json;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.disputetriage.Postgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** A storefront posts what a platform sent to it. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
class IntakeJourneyTest {
    private static final String DISPUTE =
            """
            {"object": "dispute", "id": "dp_1", "charge": "ch_1", "amount": 1890, "currency": "usd", "created": 1773000000,
             "reason": "product_not_received", "status": "needs_response", "evidence_details": {"due_by": 1773700000}}""";

    @Test
    void a_raw_payload_comes_back_as_facts_with_their_places_and_a_decision() {
        preview(
                        """
                {"facts": {"asOf": "2026-03-10T09:00:00Z", "order": {"id": "ORD-1"}}, "payloads": [{"payload": %s}]}"""
                                .formatted(DISPUTE))
                .statusCode(200)
                .body("facts.caseRef", equalTo("STRIPE-dp_1"))
                .body("facts.complaint.amount.amount", equalTo("18.90"))
                .body("facts.responseDue.at", equalTo("2026-03-16T22:26:40Z"))
                .body("sources.'complaint.kind'.pointer", equalTo("/reason"))
                .body("sources.'complaint.kind'.word", equalTo("product_not_received"))
                .body("sources.'order.id'.from", equalTo("SELLER"))
                .body("decision.caseRef", equalTo("STRIPE-dp_1"))
                .body("decision.responseDue.at", equalTo("2026-03-16T22:26:40Z"));
    }

    @Test
    void a_payload_may_be_sent_as_its_text() {
        preview("""
                {"payloads": [{"platform": "STRIPE", "payload": "%s"}]}"""
                        .formatted(DISPUTE.replace("\n", " ").replace("\"", "\\\"")))
                .statusCode(200)
                .body("facts.platform", equalTo("STRIPE"));
    }

    @Test
    void an_unknown_word_is_told_with_the_row_to_add_and_refuses_nothing() {
        preview("""
                {"payloads": [{"payload": %s}]}"""
                        .formatted(DISPUTE.replace("needs_response", "on_holiday")))
                .statusCode(200)
                .body("warnings.kind", contains("UNKNOWN_PLATFORM_WORD"))
                .body("warnings.row", contains("STRIPE,status,on_holiday,FACT,VALUE"))
                .body("warnings.pointer", contains("/status"));
    }

    @Test
    void who_sees_what_to_submit_sees_beside_it_that_stripe_answers_by_itself() {
        preview("""
                {"facts": {"asOf": "2026-03-10T09:00:00Z"}, "payloads": [{"payload": %s}]}"""
                        .formatted(DISPUTE.replace(
                                "\"status\"", "\"intended_submission_method\": \"prefer_smart_disputes\", \"status\"")))
                .statusCode(200)
                .body("warnings.kind", contains("ANSWERED_BY_PLATFORM"))
                .body("warnings.pointer", contains("/intended_submission_method"))
                .body("warnings.text", hasItem(containsString("submit nothing before")))
                .body("decision.actions", notNullValue());
    }

    /** Stripe leaves needs_response as it is when the date has passed. */
    @Test
    void a_dispute_that_still_waits_after_its_date_is_shown_as_past_due() {
        preview("""
                {"facts": {"asOf": "2026-03-20T09:00:00Z"}, "payloads": [{"payload": %s}]}"""
                        .formatted(DISPUTE))
                .statusCode(200)
                .body("facts.turn", equalTo("SELLER"))
                .body("decision.warnings.kind", hasItem("PAST_DUE"));
    }

    @Test
    void every_fault_of_the_request_is_told_at_once() {
        preview(
                        """
                {"facts": {"order": {"total": {"amount": 18.9, "currency": "USD"}}},
                 "payloads": [{"payload": {"some": "thing"}}, {"platform": "STRIPES", "payload": %s}]}"""
                                .formatted(DISPUTE))
                .statusCode(400)
                .body("code", equalTo("TRI-301"))
                .body("errors.pointer", contains("/facts/order/total/amount", "/payloads/0", "/payloads/1"))
                .body("errors.hint", hasItem(containsString("STRIPE?")));
        preview("{\"payload\": {}}")
                .statusCode(400)
                .body("errors.pointer", contains("/payload", "/payloads"))
                .body("errors.hint", hasItem(containsString("payloads?")));
    }

    @Test
    void deep_and_huge_payloads_get_an_answer() {
        preview("{\"payloads\": [{\"payload\": " + "[".repeat(500) + "]".repeat(500) + "}]}")
                .statusCode(400)
                .body("code", equalTo("TRI-101"));
        preview("{\"payloads\": [{\"payload\": {\"x\": \"" + "y".repeat(1_400_000) + "\"}}]}")
                .statusCode(413);
    }

    private static ValidatableResponse preview(String body) {
        return json(body).post("/v1/intake/preview").then();
    }
}
