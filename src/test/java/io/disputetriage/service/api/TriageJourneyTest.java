package io.disputetriage.service.api;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.disputetriage.Postgres;
import io.disputetriage.service.seals.SealStore;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A storefront's day: ask, ask again, look back. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
class TriageJourneyTest {
    @Inject
    SealStore seals;

    @Test
    void a_complaint_gets_a_decision_that_can_be_looked_up_again() {
        String ref = Given.caseRef();
        Response made = Given.json(Given.complaint(ref)).post("/v1/triage");
        made.then()
                .statusCode(201)
                .body("caseRef", equalTo(ref))
                .body("decisionId", matchesPattern("[0-9a-f]{8}-[0-9a-f]{4}-7.*"))
                .body("actions.action", hasItem("WAIT"))
                .body("actions[0].because", hasSize(org.hamcrest.Matchers.greaterThan(0)));
        assertThat(made.header("Location")).endsWith("/v1/decisions/" + made.path("decisionId"));
        get(made.header("Location"))
                .then()
                .statusCode(200)
                .body("decisionId", equalTo(made.path("decisionId")))
                .body("factSheet.caseRef", equalTo(ref))
                .body("factSheet.shipment.state", equalTo("UNTRACKED"))
                .body("actor", equalTo("local"));
        get("/v1/cases/" + ref)
                .then()
                .statusCode(200)
                .body("kind", equalTo("NOT_RECEIVED"))
                .body("decisions", equalTo(1))
                .body("open", equalTo(true));
        get("/v1/cases/" + ref + "/decisions").then().statusCode(200).body("items", hasSize(1));
    }

    @Test
    void a_preview_says_the_same_and_keeps_nothing() {
        String ref = Given.caseRef();
        String shown =
                Given.json(Given.complaint(ref)).post("/v1/triage/preview").asString();
        get("/v1/cases/" + ref).then().statusCode(404);
        Response kept = Given.json(Given.complaint(ref)).post("/v1/triage");
        String id = "\"decisionId\":\"" + kept.path("decisionId") + "\",";
        assertThat(kept.asString().replace(id, "")).isEqualTo(shown);
    }

    @Test
    void a_retry_gets_the_first_decision() {
        String ref = Given.caseRef();
        String key = UUID.randomUUID().toString();
        Response first =
                Given.json(Given.complaint(ref)).header("Idempotency-Key", key).post("/v1/triage");
        Response again =
                Given.json(Given.complaint(ref)).header("Idempotency-Key", key).post("/v1/triage");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(first.asString());
        Given.json(Given.complaint(ref) + " ")
                .header("Idempotency-Key", key)
                .post("/v1/triage")
                .then()
                .statusCode(422)
                .body("code", equalTo("TRI-109"));
        get("/v1/cases/" + ref).then().body("decisions", equalTo(1));
    }

    @Test
    void concurrent_retries_all_get_the_one_decision() throws Exception {
        String ref = Given.caseRef();
        String key = UUID.randomUUID().toString();
        ExecutorService pool = Executors.newFixedThreadPool(6);
        List<Future<Response>> answers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            answers.add(pool.submit(() -> Given.json(Given.complaint(ref))
                    .header("Idempotency-Key", key)
                    .post("/v1/triage")));
        }
        List<String> bodies = new ArrayList<>();
        List<Integer> statuses = new ArrayList<>();
        for (Future<Response> answer : answers) {
            bodies.add(answer.get().asString());
            statuses.add(answer.get().statusCode());
        }
        pool.shutdown();
        assertThat(bodies.stream().distinct()).hasSize(1);
        assertThat(statuses).containsOnlyOnce(201).contains(200);
    }

    @Test
    void a_bad_item_of_a_batch_spoils_only_itself() {
        String good = Given.caseRef();
        String body = "{\"items\":[" + Given.complaint(good) + ",{\"caseRef\":\"X\",\"complaint\":{\"kind\":\"NOPE\"}},"
                + Given.complaint(Given.caseRef()) + "]}";
        String key = UUID.randomUUID().toString();
        Given.json(body)
                .header("Idempotency-Key", key)
                .post("/v1/triage/batch")
                .then()
                .statusCode(207)
                .body("items.status", equalTo(List.of(201, 400, 201)))
                .body("items[0].decision.caseRef", equalTo(good))
                .body("items[1].problem.code", equalTo("TRI-301"))
                .body("items[1].problem.errors[0].pointer", equalTo("/complaint/kind"));
        Given.json(body)
                .header("Idempotency-Key", key)
                .post("/v1/triage/batch")
                .then()
                .body("items.status", equalTo(List.of(200, 400, 200)));
    }

    @Test
    void a_batch_with_if_match_is_refused_and_nothing_is_kept() {
        String ref = Given.caseRef();
        for (String tag : List.of("\"1\"", "*")) {
            Given.json("{\"items\":[" + Given.complaint(ref) + "]}")
                    .header("If-Match", tag)
                    .post("/v1/triage/batch")
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("TRI-110"))
                    .body("detail", containsString("POST /v1/triage"));
        }
        get("/v1/cases/" + ref).then().statusCode(404);
    }

    @Test
    void pages_lead_through_all_decisions_of_a_case() {
        String ref = Given.caseRef();
        for (int i = 0; i < 3; i++) {
            Given.json(Given.complaint(ref)).post("/v1/triage").then().statusCode(201);
        }
        Response first = get("/v1/cases/" + ref + "/decisions?limit=2");
        first.then().body("items", hasSize(2));
        get("/v1/cases/" + ref + "/decisions?limit=2&cursor=" + first.path("next"))
                .then()
                .body("items", hasSize(1))
                .body("next", equalTo(null));
    }

    @Test
    void cases_are_listed_by_what_one_looks_for() {
        String ref = Given.caseRef();
        Given.json(Given.complaint(ref)).post("/v1/triage");
        given().queryParam("dueBefore", "2026-03-29T00:00:00+02:00")
                .get("/v1/cases?platform=PAYPAL&kind=NOT_RECEIVED&open=true&limit=200")
                .then()
                .statusCode(200)
                .body("items.caseRef", hasItem(ref));
        get("/v1/cases?platform=EBAY&limit=1").then().statusCode(200);
        String review = get("/v1/cases/" + ref).path("reviewAt");
        given().queryParam("reviewBefore", Instant.parse(review).plusSeconds(1).toString())
                .get("/v1/cases?limit=200")
                .then()
                .body("items.caseRef", hasItem(ref));
        given().queryParam("reviewBefore", review)
                .get("/v1/cases?limit=200")
                .then()
                .statusCode(200)
                .body("items.caseRef", not(hasItem(ref)));
    }

    @Test
    void an_instant_that_nobody_gave_is_told_to_the_millisecond_and_everywhere_alike() {
        String ref = Given.caseRef();
        String now = Given.complaint(ref).replace("\"asOf\": \"2026-03-10T09:00:00Z\",", "");
        Response made = Given.json(now).post("/v1/triage");
        seals.seal(Instant.now().truncatedTo(ChronoUnit.SECONDS).plusNanos(123_456_000), 100_000);
        Response file = get("/v1/cases/" + ref);
        assertThat(file.<String>path("reviewAt")).isEqualTo(made.path("reviewAt"));
        for (String address : List.of(
                "/v1/cases/" + ref,
                "/v1/cases/" + ref + "/decisions",
                made.header("Location"),
                made.header("Location") + "/verification",
                "/v1/seals/verification",
                "/q/health/ready",
                "/v1/rulesets",
                "/v1/rulesets/active",
                "/v1/rulesets/status")) {
            assertThat(get(address).asString()).as(address).doesNotContainPattern("T\\d\\d:\\d\\d:\\d\\d[.]\\d{4,}");
        }
        get("/v1/seals/verification").then().body("result", equalTo("INTACT"));
        get(made.header("Location") + "/verification").then().body("seal.state", equalTo("SEALED"));
        assertThat(made.asString()).doesNotContainPattern("T\\d\\d:\\d\\d:\\d\\d[.]\\d{4,}");
    }

    @Test
    void a_reference_may_have_any_characters() {
        String ref = "A/B ü?%-" + UUID.randomUUID();
        Given.json(Given.complaint(ref)).post("/v1/triage").then().statusCode(201);
        get("/v1/cases/{ref}", ref).then().statusCode(200).body("caseRef", equalTo(ref));
        get("/v1/cases/{ref}/decisions", ref).then().statusCode(200).body("items", hasSize(1));
    }

    @Test
    void the_active_ruleset_names_its_files_and_rules() {
        get("/v1/rulesets/active")
                .then()
                .statusCode(200)
                .body("revision", matchesPattern("[0-9a-f]{64}"))
                .body("files.path", hasItem("policy/order.yaml"))
                .body("rules[0].id", org.hamcrest.Matchers.notNullValue())
                .body("rules[0].file", startsWith("playbooks/"))
                .body("lastAttempt.active", equalTo(true))
                .body("lastAttempt.diagnostics", hasSize(0));
    }

    @Test
    void health_and_metrics_tell_how_it_goes() {
        Given.json(Given.complaint(Given.caseRef())).post("/v1/triage");
        get("/q/health/ready").then().statusCode(200).body("checks.name", hasItem("Active ruleset"));
        assertThat(get("/q/metrics").asString())
                .contains("dispute_triage_decisions_total{kind=\"NOT_RECEIVED\",platform=\"PAYPAL\"")
                .contains("dispute_triage_actions_total{action=\"WAIT\"")
                .contains("dispute_triage_evaluation_seconds_count")
                .contains("dispute_triage_firing_limit_hits_total")
                .contains("dispute_triage_rule_errors_total");
    }
}
