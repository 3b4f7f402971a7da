package io.disputetriage.service.api;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.disputetriage.Postgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** Every no is a problem with a code whose page is there. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
class ProblemTest {
    private static void is(Response response, int status, String code) {
        response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("status", equalTo(status))
                .body("title", notNullValue())
                .body("type", equalTo("/errors/" + code));
        assertThat(get(response.path("type").toString()).statusCode()).isEqualTo(200);
        assertThat(response.asString()).doesNotContain("Exception").doesNotContain("\tat ");
    }

    @Test
    void a_body_that_is_no_json_is_refused() {
        is(Given.json("{\"caseRef\": ").post("/v1/triage"), 400, "TRI-101");
        is(Given.json("").post("/v1/triage"), 400, "TRI-101");
        is(
                given().contentType(ContentType.JSON)
                        .body(new byte[] {'"', (byte) 0xff, '"'})
                        .post("/v1/triage"),
                400,
                "TRI-101");
    }

    @Test
    void all_faults_of_a_fact_sheet_are_told_at_once() {
        Response response = Given.json(
                        "{\"caseRef\":\"\",\"platfrom\":\"EBAY\",\"complaint\":{\"kind\":\"NOT_RECIEVED\"}}")
                .post("/v1/triage/preview");
        is(response, 400, "TRI-301");
        response.then().body("errors.pointer", hasItem("/complaint/kind")).body("errors.pointer", hasItem("/platfrom"));
    }

    @Test
    void what_cannot_be_kept_in_a_database_is_a_fault_not_a_failure() {
        is(
                Given.json("{\"caseRef\":\"a\\u0000b\",\"complaint\":{\"kind\":\"OTHER\"}}")
                        .post("/v1/triage"),
                400,
                "TRI-301");
        is(
                Given.json("{\"caseRef\":\"a\\ud800b\",\"complaint\":{\"kind\":\"OTHER\"}}")
                        .post("/v1/triage"),
                400,
                "TRI-301");
    }

    @Test
    void what_is_not_there_is_not_found() {
        is(get("/v1/nothing"), 404, "TRI-102");
        is(get("/nothing"), 404, "TRI-102");
        is(get("/v1/cases/none"), 404, "TRI-102");
        is(get("/v1/cases/none/decisions"), 404, "TRI-102");
        is(get("/v1/decisions/0199c9b2-6c1e-7d41-9f35-1f8f6a0d1c55"), 404, "TRI-102");
        is(get("/v1/decisions/none"), 404, "TRI-102");
        is(get("/errors/TRI-999"), 404, "TRI-102");
    }

    @Test
    void a_method_that_is_not_taken_is_named() {
        is(given().delete("/v1/cases"), 405, "TRI-103");
        is(get("/v1/triage"), 405, "TRI-103");
    }

    @Test
    void a_form_that_is_not_to_be_had_is_refused() {
        is(given().accept("text/csv").get("/v1/cases"), 406, "TRI-104");
    }

    @Test
    void a_body_that_is_too_large_is_refused() {
        String statement = "x".repeat(300 * 1024);
        is(Given.json("{\"x\":\"" + statement + "\"}").post("/v1/triage"), 413, "TRI-105");
        is(Given.json("{\"x\":\"" + statement + "\"}").post("/v1/triage/preview"), 413, "TRI-105");
        is(Given.json("[" + "0,".repeat(1000) + "0]").post("/v1/triage/batch"), 413, "TRI-105");
    }

    @Test
    void a_body_that_is_not_json_by_its_header_is_refused() {
        is(given().contentType("text/plain").body("{}").post("/v1/triage"), 415, "TRI-106");
    }

    @Test
    void parameters_are_read_strictly() {
        Response response =
                get("/v1/cases?platfrom=EBAY&kind=X&limit=0&cursor=zz&open=yes&dueBefore=today&reviewBefore=soon");
        is(response, 400, "TRI-107");
        assertThat(response.<java.util.List<?>>path("errors")).hasSize(7);
    }

    @Test
    void an_unusable_idempotency_key_is_refused() {
        for (String key : new String[] {"x".repeat(201), "", " ", "caf\u00e9"}) {
            for (String address : new String[] {"/v1/triage", "/v1/triage/batch"}) {
                is(Given.json("[]").header("Idempotency-Key", key).post(address), 400, "TRI-108");
            }
        }
    }

    @Test
    void a_batch_must_be_one() {
        is(Given.json("{\"sheets\":[]}").post("/v1/triage/batch"), 400, "TRI-111");
        is(Given.json("[").post("/v1/triage/batch"), 400, "TRI-101");
    }

    @Test
    void without_keys_only_localhost_is_answered() {
        is(given().header("Host", "evil.example").get("/v1/cases"), 421, "TRI-204");
    }

    @Test
    void every_answer_carries_the_headers_that_keep_browsers_in_check() {
        Response response = get("/v1/cases");
        assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(response.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void the_pages_of_codes_are_listed_and_escaped() {
        assertThat(get("/errors").asString()).contains("href=\"/errors/TRI-301\"");
        assertThat(get("/errors/tri-301").asString()).contains("<h1>TRI-301").doesNotContain("`");
    }
}
