package io.disputetriage.service.api;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.disputetriage.Postgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The database goes away and comes back. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
class OutageTest {
    @AfterEach
    void mend() {
        Postgres.cut(false);
    }

    @Test
    void without_a_database_only_what_needs_one_fails_and_it_recovers_by_itself() {
        String ref = Given.caseRef();
        Postgres.cut(true);
        Response refused = Given.json(Given.complaint(ref)).post("/v1/triage");
        refused.then().statusCode(503).contentType("application/problem+json").body("code", equalTo("TRI-401"));
        assertThat(refused.header("Retry-After")).isEqualTo("5");
        get("/v1/cases").then().statusCode(503).body("code", equalTo("TRI-401"));
        Given.json("[" + Given.complaint(ref) + "," + Given.complaint(ref) + "]")
                .post("/v1/triage/batch")
                .then()
                .statusCode(207)
                .body("items.status", equalTo(List.of(503, 503)));
        Given.json(Given.complaint(ref)).post("/v1/triage/preview").then().statusCode(200);
        get("/q/health/ready").then().statusCode(503);
        get("/q/health/live").then().statusCode(200);

        Postgres.cut(false);
        Instant patience = Instant.now().plus(Duration.ofSeconds(30));
        int status = 0;
        while (status != 201 && Instant.now().isBefore(patience)) {
            status = Given.json(Given.complaint(ref)).post("/v1/triage").statusCode();
        }
        assertThat(status).isEqualTo(201);
        get("/v1/cases/" + ref).then().statusCode(200).body("decisions", equalTo(1));
    }
}
