package io.disputetriage.service.api;

import static io.restassured.RestAssured.delete;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.disputetriage.Postgres;
import io.disputetriage.service.seals.SealStore;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What an operator sees of the chain of seals, and what erasing leaves. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
class SealsTest {
    @Inject
    SealStore seals;

    @Test
    void the_chain_is_walked_in_parts_and_says_what_no_seal_covers_yet() {
        seal();
        Given.json(Given.complaint(Given.caseRef())).post("/v1/triage").then().statusCode(201);
        get("/v1/seals/verification")
                .then()
                .statusCode(200)
                .body("result", equalTo("INTACT"))
                .body("firstBroken", nullValue())
                .body("unsealed.count", equalTo(1));
        seal();
        Response all = get("/v1/seals/verification");
        all.then().body("unsealed.count", equalTo(0)).body("unsealed.oldest", nullValue());
        long last = all.jsonPath().getLong("head.position");
        get("/v1/seals/verification?from=" + last + "&limit=1&anchor=" + all.path("head.anchor"))
                .then()
                .statusCode(200)
                .body("result", equalTo("INTACT"))
                .body("checked", equalTo(1))
                .body("next", nullValue());
        get("/v1/seals/verification?anchor=" + (last + 1) + ":" + "0".repeat(64))
                .then()
                .body("result", equalTo("BROKEN"))
                .body("firstBroken.fault", equalTo("ANCHOR_MISSING"))
                .body("faults.ANCHOR_MISSING", equalTo(1));
    }

    @Test
    void a_question_about_the_chain_that_makes_no_sense_is_refused_with_all_its_faults() {
        given().urlEncodingEnabled(false)
                .get("/v1/seals/verification?from=0&limit=100001&anchor=last&form=1")
                .then()
                .statusCode(400)
                .body("code", equalTo("TRI-107"))
                .body("errors.pointer", hasItem("?from"))
                .body("errors.pointer", hasItem("?limit"))
                .body("errors.pointer", hasItem("?anchor"))
                .body("errors.find { it.pointer == '?form' }.hint", containsString("from"));
    }

    @Test
    void erased_names_are_gone_from_every_answer_and_the_chain_stays_intact() {
        String ref = Given.caseRef();
        String body = Given.complaint(ref)
                .replace("\"kind\": \"NOT_RECEIVED\"", "\"kind\": \"NOT_RECEIVED\", \"statement\": \"Call Zebedee\"")
                .replace("\"order\":", "\"buyer\": {\"name\": \"Zebedee Quux\"}, \"order\":");
        String address = Given.json(body).post("/v1/triage").header("Location");
        seal();
        assertThat(get(address).asString()).contains("Zebedee");

        delete("/v1/cases/" + ref + "/personal-data")
                .then()
                .statusCode(200)
                .body("caseRef", equalTo(ref))
                .body("decisions", equalTo(1));

        assertThat(get(address).asString()
                        + get("/v1/cases/" + ref + "/decisions").asString())
                .doesNotContain("Zebedee")
                .contains("sha256:");
        get(address).then().statusCode(200).body("factSheet.shipment.state", equalTo("UNTRACKED"));
        get("/v1/seals/verification").then().body("result", equalTo("INTACT"));
        delete("/v1/cases/" + ref + "/personal-data").then().statusCode(200).body("decisions", equalTo(0));
        delete("/v1/cases/no-such-case/personal-data").then().statusCode(404).body("code", equalTo("TRI-102"));
    }

    @Test
    void a_decision_is_verified_by_whoever_may_read_it() {
        String ref = Given.caseRef();
        String address = Given.json(Given.complaint(ref)).post("/v1/triage").header("Location");
        get(address + "/verification")
                .then()
                .statusCode(200)
                .body("result", equalTo("REPRODUCED"))
                .body("differences.size()", equalTo(0))
                .body("seal.state", equalTo("NOT_YET"));
        seal();
        get(address + "/verification")
                .then()
                .body("seal.state", equalTo("SEALED"))
                .body("seal.position", greaterThanOrEqualTo(1));
        delete("/v1/cases/" + ref + "/personal-data").then().statusCode(200);
        get(address + "/verification").then().body("result", equalTo("ERASED")).body("seal.state", equalTo("SEALED"));
        get("/v1/decisions/00000000-0000-7000-8000-000000000000/verification")
                .then()
                .statusCode(404)
                .body("code", equalTo("TRI-102"));
    }

    @Test
    void metrics_and_health_tell_how_far_sealing_has_come() {
        assertThat(get("/q/metrics").asString())
                .contains("dispute_triage_unsealed ")
                .contains("dispute_triage_seals ")
                .contains("dispute_triage_last_sealed_seconds ");
        get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'Seals' }.data.unsealed", greaterThanOrEqualTo(0))
                .body("checks.find { it.name == 'Seals' }.status", equalTo("UP"));
    }

    private void seal() {
        while (seals.unsealed().count() > 0) {
            seals.seal(Instant.now(), 1_000);
        }
    }
}
