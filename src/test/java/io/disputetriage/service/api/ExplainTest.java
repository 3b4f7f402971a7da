package io.disputetriage.service.api;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.disputetriage.Postgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An answer explains itself, down to the constraint. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
class ExplainTest {
    @Test
    void a_preview_explains_every_rule() {
        Given.json(Given.complaint(Given.caseRef()))
                .post("/v1/triage/preview?explain=full")
                .then()
                .statusCode(200)
                .body("actions.action", hasItem("WAIT"))
                .body("explanation.fired.rule", hasItem("not-received.inside-usual-transit.wait"))
                .body("explanation.unknown.rule", hasItem("address.drop-shipped.keep-messages"))
                .body("explanation.unknown.findOut", everyItem(not(nullValue())))
                .body("explanation.blocked.wouldFireIf.flatten()", hasItem(containsString("Kind.ACCOUNT_REPORTED")))
                .body(
                        "explanation.fired.find { it.rule == 'not-received.inside-usual-transit.wait' }"
                                + ".constraints.find { it.values.'derived.transitPhase' }.values.'derived.transitPhase'",
                        equalTo("INSIDE_USUAL"));
    }

    @Test
    void questions_and_facts_to_find_out_stand_in_the_same_order() {
        Response answer = Given.json(
                        """
                        {"caseRef": "ORD-1", "asOf": "2026-03-10T09:00:00Z", "complaint": {"kind": "NOT_RECEIVED"}}""")
                .post("/v1/triage/preview?explain=full");
        List<String> asked = answer.path("questions.fact");
        List<String> findOut = answer.path("explanation.findOut");
        assertThat(asked).contains("shipment.state", "shipment.tracked", "shipment.shippedAt");
        assertThat(findOut).containsSubsequence(asked);
    }

    @Test
    void what_is_kept_is_the_decision_without_its_explanation() {
        String ref = Given.caseRef();
        String key = UUID.randomUUID().toString();
        Response made =
                Given.json(Given.complaint(ref)).header("Idempotency-Key", key).post("/v1/triage?explain=full");
        made.then().statusCode(201).body("explanation.fired.rule", hasItem("not-received.inside-usual-transit.wait"));
        String decision = "/v1/decisions/" + made.path("decisionId");
        Map<String, ?> kept = get(decision).jsonPath().getMap("$");
        assertThat(kept).doesNotContainKey("explanation").containsKey("actions");
        get(decision + "/explanation")
                .then()
                .statusCode(200)
                .body("caseRef", equalTo(ref))
                .body("explanation.fired.rule", equalTo(made.path("explanation.fired.rule")))
                .body("explanation.blocked.rule", equalTo(made.path("explanation.blocked.rule")));
        Given.json(Given.complaint(ref))
                .header("Idempotency-Key", key)
                .post("/v1/triage?explain=full")
                .then()
                .statusCode(200)
                .body("decisionId", equalTo(made.path("decisionId")))
                .body("explanation.fired.rule", equalTo(made.path("explanation.fired.rule")));
    }

    @Test
    void without_the_parameter_nothing_is_explained() {
        Given.json(Given.complaint(Given.caseRef()))
                .post("/v1/triage/preview")
                .then()
                .statusCode(200)
                .body("explanation", nullValue());
    }

    @Test
    void another_value_is_refused_and_nothing_is_kept() {
        String ref = Given.caseRef();
        for (String address : List.of("/v1/triage", "/v1/triage/preview")) {
            Given.json(Given.complaint(ref))
                    .post(address + "?explain=all")
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("TRI-107"))
                    .body("errors.pointer", hasItems("?explain"))
                    .body("errors[0].hint", containsString("full"));
            Given.json(Given.complaint(ref))
                    .post(address + "?explian=full")
                    .then()
                    .statusCode(400)
                    .body("errors[0].hint", containsString("explain"));
        }
        get("/v1/cases/" + ref).then().statusCode(404);
    }

    @Test
    void a_decision_that_is_not_there_is_not_explained() {
        get("/v1/decisions/" + UUID.randomUUID() + "/explanation")
                .then()
                .statusCode(404)
                .body("code", equalTo("TRI-102"));
        get("/v1/decisions/x/explanation").then().statusCode(404);
    }

    @Test
    void the_counters_of_the_oracle_are_there_before_anything_was_compared() {
        get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("engine_oracle_mismatch_total 0.0"))
                .body(containsString("engine_oracle_dropped_total"));
    }
}
