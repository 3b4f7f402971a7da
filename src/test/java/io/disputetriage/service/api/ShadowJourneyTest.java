package io.disputetriage.service.api;

import static io.restassured.RestAssured.delete;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.Postgres;
import io.disputetriage.service.rollout.SmallRules;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** New rules are watched beside the old ones before they decide anything. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
class ShadowJourneyTest {
    @AfterEach
    void nothingShadows() {
        delete("/v1/rulesets/shadow");
    }

    @Test
    void a_shadow_is_asked_about_every_kept_decision_and_answers_nobody() {
        String active = get("/v1/rulesets/active").path("revision");
        String shadow = keep(SmallRules.edition("shadow"));
        Given.json("{\"revision\": \"" + shadow.substring(0, 12) + "\", \"share\": 1}")
                .put("/v1/rulesets/shadow")
                .then()
                .statusCode(200)
                .body("revision", equalTo(shadow))
                .body("by", equalTo("local"))
                .body("compared", equalTo(0));

        Response made = Given.json(Given.complaint(Given.caseRef())).post("/v1/triage");
        Given.json(Given.complaint(Given.caseRef()))
                .post("/v1/triage/preview")
                .then()
                .statusCode(200);
        made.then().statusCode(201).body("ruleset.revision", equalTo(active));
        Given.json(Given.complaint(Given.caseRef())).post("/v1/triage").then().statusCode(201);

        awaitCompared(2);
        get("/v1/rulesets/shadow")
                .then()
                .statusCode(200)
                .body("compared", equalTo(2))
                .body("different", equalTo(2))
                .body("same", equalTo(0))
                .body("dropped", equalTo(0))
                .body("failed", equalTo(0))
                .body("kinds.ACTIONS", equalTo(2));
        Response page = get("/v1/rulesets/shadow/differences?limit=1");
        page.then().statusCode(200).body("items", hasSize(1)).body("next", notNullValue());
        get("/v1/rulesets/shadow/differences?limit=1&cursor=" + page.path("next"))
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue());
        get("/v1/rulesets/shadow/differences")
                .then()
                .body("items.decisionId", hasItem((String) made.path("decisionId")))
                .body("items.activeRevision", everyItem(equalTo(active)))
                .body("items.shadowRevision", everyItem(equalTo(shadow)))
                .body("items[0].changes.kind", hasItems("ACTIONS", "ADVICE"));

        delete("/v1/rulesets/shadow").then().statusCode(200).body("compared", equalTo(2));
        get("/v1/rulesets/shadow").then().statusCode(404).body("code", equalTo("TRI-102"));
        get("/v1/rulesets/shadow/differences").then().statusCode(404);
        delete("/v1/rulesets/shadow").then().statusCode(404);
        assertThat(get("/q/metrics").asString()).contains("dispute_triage_shadow_total{result=\"different\"");
    }

    @Test
    void what_cant_shadow_is_refused_and_what_does_goes_on() {
        String shadow = keep(SmallRules.edition("shadow"));
        Given.json("{\"revision\": \"" + shadow + "\"}")
                .put("/v1/rulesets/shadow")
                .then()
                .statusCode(200);
        Given.json("{\"revision\": 1, \"share\": 1.5, \"shar\": 1}")
                .put("/v1/rulesets/shadow")
                .then()
                .statusCode(400)
                .body("code", equalTo("TRI-110"))
                .body("errors.pointer", hasItems("/revision", "/share", "/shar"));
        Given.json("[]").put("/v1/rulesets/shadow").then().statusCode(400).body("code", equalTo("TRI-110"));
        Given.json("{").put("/v1/rulesets/shadow").then().statusCode(400).body("code", equalTo("TRI-101"));
        Given.json("{\"revision\": \"short\"}")
                .put("/v1/rulesets/shadow")
                .then()
                .statusCode(400)
                .body("code", equalTo("TRI-501"));
        Given.json("{\"revision\": \"000000000000\"}")
                .put("/v1/rulesets/shadow")
                .then()
                .statusCode(404)
                .body("code", equalTo("TRI-503"));
        get("/v1/rulesets/shadow").then().body("revision", equalTo(shadow));
    }

    private static void awaitCompared(int count) {
        Instant patience = Instant.now().plus(Duration.ofSeconds(30));
        while (Instant.now().isBefore(patience) && get("/v1/rulesets/shadow").<Integer>path("compared") < count) {
            Thread.onSpinWait();
        }
    }

    private static String keep(Map<String, String> texts) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode files = body.putObject("files");
        texts.forEach(files::put);
        Response checked = Given.json(body.toString()).post("/v1/ruleset-checks?keep=true");
        checked.then().statusCode(200).body("kept", equalTo(true));
        return checked.path("revision");
    }
}
