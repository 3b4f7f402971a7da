package io.disputetriage.api;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.startsWith;

import io.disputetriage.Postgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The description of the service is served, and names every address that the service has. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
class OpenApiTest {
    private static final List<String> ADDRESSES = List.of(
            "/v1/triage",
            "/v1/triage/preview",
            "/v1/triage/batch",
            "/v1/decisions/{id}",
            "/v1/cases",
            "/v1/cases/{caseRef}",
            "/v1/cases/{caseRef}/decisions",
            "/v1/rulesets/active",
            "/errors/{code}");

    @Test
    void every_address_is_described() {
        var document = get("/openapi?format=json").then().statusCode(200).body("openapi", startsWith("3.1"));
        Map<String, ?> paths = document.extract().path("paths");
        assertThat(paths.keySet()).containsExactlyInAnyOrderElementsOf(ADDRESSES);
        document.body("components.schemas", hasKey("FactSheet"));
    }

    @Test
    void the_example_of_a_fact_sheet_is_decided() {
        Map<String, ?> example = get("/openapi?format=json").path("components.examples.factSheet.value");
        io.restassured.RestAssured.given()
                .contentType("application/json")
                .body(example)
                .post("/v1/triage/preview")
                .then()
                .statusCode(200);
    }

    @Test
    void its_pages_are_there() {
        assertThat(get("/api-docs").statusCode()).isEqualTo(200);
    }
}
