package io.disputetriage.service.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.disputetriage.Listener;
import io.disputetriage.Postgres;
import io.disputetriage.Receiver;
import io.disputetriage.service.evidence.Pictures;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;

/** Two shops on one service: neither sees, nor can guess, what the other has. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@TestProfile(AccountsTest.TwoShops.class)
class AccountsTest {
    /** Keys of two accounts, and one from the environment. */
    public static final class TwoShops implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "triage.api-key", "operator-secret",
                    "triage.keys.north.hash", DigestUtils.sha256Hex("north-secret"),
                    "triage.keys.north.account", "north",
                    "triage.keys.south.hash", DigestUtils.sha256Hex("south-secret"),
                    "triage.keys.south.account", "south",
                    "triage.keys.east.hash", DigestUtils.sha256Hex("east-secret"),
                    "triage.keys.east.account", "east",
                    "triage.keys.east.roles", "admin");
        }
    }

    private static RequestSpecification as(String shop) {
        return RestAssured.given().header("Authorization", "Bearer " + shop + "-secret");
    }

    @Test
    void a_shop_sees_its_own_cases_only() throws Exception {
        String ref = Given.caseRef();
        Response made = Given.json(Given.complaint(ref))
                .header("Authorization", "Bearer north-secret")
                .header("Idempotency-Key", ref)
                .post("/v1/triage");
        made.then().statusCode(201);
        String decision = "/v1/decisions/" + made.path("decisionId");
        as("north").get(decision).then().statusCode(200).body("actor", equalTo("north"));
        as("south").get(decision).then().statusCode(404).body("code", equalTo("TRI-102"));
        as("north").get(decision + "/verification").then().statusCode(200).body("result", equalTo("REPRODUCED"));
        as("south").get(decision + "/verification").then().statusCode(404);
        as("north").get(decision + "/explanation").then().statusCode(200).body("caseRef", equalTo(ref));
        as("south").get(decision + "/explanation").then().statusCode(404).body("code", equalTo("TRI-102"));
        as("south").get("/v1/cases/" + ref).then().statusCode(404);
        as("south").get("/v1/cases/" + ref + "/decisions").then().statusCode(404);
        as("north")
                .get("/v1/cases/" + ref + "/export")
                .then()
                .statusCode(200)
                .body("decisions", hasSize(1))
                .body("mails", nullValue())
                .body("deliveries", nullValue());
        as("south").get("/v1/cases/" + ref + "/export").then().statusCode(404);
        String file = as("north")
                .contentType("image/png")
                .body(Pictures.of("png", 3, 3, 1))
                .post("/v1/cases/" + ref + "/evidence?kind=INVOICE")
                .path("file.id");
        as("north").get("/v1/cases/" + ref + "/evidence/" + file).then().statusCode(200);
        as("south").get("/v1/cases/" + ref + "/evidence/" + file).then().statusCode(404);
        as("south").get("/v1/cases/" + ref + "/evidence").then().statusCode(404);
        as("south")
                .contentType("image/png")
                .body(Pictures.of("png", 3, 3, 1))
                .post("/v1/cases/" + ref + "/evidence?kind=INVOICE")
                .then()
                .statusCode(404);
        as("east").delete("/v1/cases/" + ref + "/evidence/" + file).then().statusCode(404);
        as("south").get("/v1/cases").then().statusCode(200).body("items", hasSize(0));
        Response others = Given.json(Given.complaint(ref))
                .header("Authorization", "Bearer south-secret")
                .header("Idempotency-Key", ref)
                .post("/v1/triage");
        others.then().statusCode(201);
        String before = made.path("decisionId");
        assertThat(Listener.heardUntil(before, "north-secret")).isNotEmpty();
        assertThat(Listener.heardUntil(others.path("decisionId"), "south-secret"))
                .noneMatch(told -> told.contains(before));
    }

    @Test
    void who_is_called_about_one_shop_is_nothing_to_another() throws Exception {
        try (Receiver receiver = new Receiver()) {
            Response made = as("operator")
                    .contentType("application/json")
                    .body("{\"url\": \"" + receiver.url() + "\"}")
                    .post("/v1/webhook-endpoints");
            made.then().statusCode(201);
            String endpoint = made.header("Location");
            as("east").get("/v1/webhook-endpoints").then().statusCode(200).body("items", hasSize(0));
            for (String what : List.of("", "/deliveries", "/undelivered")) {
                as("east").get(endpoint + what).then().statusCode(404);
            }
            for (String what : List.of("/rotate", "/unblock", "/skip", "/replay")) {
                as("east")
                        .contentType("application/json")
                        .body("{}")
                        .post(endpoint + what)
                        .then()
                        .statusCode(404);
            }
            as("east").delete(endpoint).then().statusCode(404);
            as("operator").get(endpoint).then().statusCode(200);
            as("operator").delete(endpoint).then().statusCode(200);
            as("operator").get(endpoint).then().statusCode(404);
        }
    }

    @Test
    void only_who_may_pins_a_ruleset() {
        String revision = as("north").get("/v1/rulesets/active").path("revision");
        for (String address : new String[] {"/v1/triage", "/v1/triage/preview", "/v1/triage/batch"}) {
            as("north")
                    .header("Ruleset-Revision", revision)
                    .contentType("application/json")
                    .body(Given.complaint(Given.caseRef()))
                    .post(address)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("TRI-202"));
        }
        as("operator")
                .header("Ruleset-Revision", revision)
                .contentType("application/json")
                .body(Given.complaint(Given.caseRef()))
                .post("/v1/triage/preview")
                .then()
                .statusCode(200);
    }

    @Test
    void only_who_may_looks_at_the_chain_of_all_shops_or_erases() {
        as("north")
                .get("/v1/seals/verification")
                .then()
                .statusCode(403)
                .body("code", equalTo("TRI-202"))
                .body("detail", equalTo("It needs the role ops."));
        as("operator").get("/v1/seals/verification").then().statusCode(200);
        String ref = Given.caseRef();
        Given.json(Given.complaint(ref))
                .header("Authorization", "Bearer north-secret")
                .post("/v1/triage")
                .then()
                .statusCode(201);
        as("north").delete("/v1/cases/" + ref + "/personal-data").then().statusCode(403);
        as("operator").delete("/v1/cases/" + ref + "/personal-data").then().statusCode(404);
    }

    @Test
    void who_may_not_send_a_body_is_told_so_before_it_is_looked_at() {
        as("north").body("much").post("/v1/ruleset-checks").then().statusCode(403);
        as("north")
                .contentType("application/json")
                .body("x".repeat(300 * 1024))
                .put("/v1/rulesets/active")
                .then()
                .statusCode(403);
        RestAssured.given().body("much").post("/v1/triage").then().statusCode(401);
        as("operator").body("much").post("/v1/ruleset-checks").then().statusCode(415);
        as("operator")
                .contentType("application/json")
                .body("x".repeat(300 * 1024))
                .put("/v1/rulesets/active")
                .then()
                .statusCode(413);
    }

    @Test
    void without_a_key_nothing_is_shown() {
        RestAssured.get("/v1/cases")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .body("code", equalTo("TRI-201"));
        RestAssured.given()
                .urlEncodingEnabled(false)
                .get("/v1;a=b/cases")
                .then()
                .statusCode(400)
                .body("code", equalTo("TRI-110"));
        RestAssured.get("/q/health/ready").then().statusCode(200);
        as("operator").get("/q/metrics").then().statusCode(200);
        as("north").get("/q/metrics").then().statusCode(403).body("code", equalTo("TRI-202"));
    }
}
