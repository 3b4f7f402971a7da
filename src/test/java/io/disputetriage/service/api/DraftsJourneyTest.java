package io.disputetriage.service.api;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.disputetriage.Postgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A decision brings along what can be sent for its actions. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
class DraftsJourneyTest {
    @Test
    void a_preview_drafts_in_the_buyers_language_if_it_is_asked_to() {
        Given.json(speaking("pt-BR", Given.caseRef()))
                .post("/v1/triage/preview?drafts=true")
                .then()
                .statusCode(200)
                .body("drafts.action", contains("SEND_LOGISTICS_INFO"))
                .body("drafts[0].language", equalTo("pt"))
                .body("drafts[0].body", containsString("20 de fevereiro de 2026"))
                .body("drafts[0].missing", hasItem("shipment.trackingNumber"))
                .body("drafts[0].personal", contains("buyer.name"));
        Given.json(speaking("pt-BR", Given.caseRef()))
                .post("/v1/triage/preview")
                .then()
                .body("$", not(hasKey("drafts")));
    }

    @Test
    void a_language_that_nobody_writes_in_becomes_english_and_one_that_is_asked_for_goes_first() {
        Given.json(speaking("nl", Given.caseRef()))
                .post("/v1/triage/preview?drafts=true")
                .then()
                .body("drafts[0].language", equalTo("en"));
        Given.json(speaking("pt-BR", Given.caseRef()))
                .post("/v1/triage/preview?drafts=true&language=zh-Hans")
                .then()
                .body("drafts[0].language", equalTo("zh"));
    }

    @Test
    void what_is_kept_is_drafted_for_again_and_the_same_until_the_case_is_erased() {
        String ref = Given.caseRef();
        String key = UUID.randomUUID().toString();
        Response made = Given.json(speaking("ru", ref))
                .header("Idempotency-Key", key)
                .post("/v1/triage?drafts=true&explain=full");
        made.then()
                .statusCode(201)
                .body("drafts[0].body", containsString("Ana Souza"))
                .body("$", hasKey("explanation"));
        String drafts = "/v1/decisions/" + made.path("decisionId") + "/drafts";
        get(drafts).then().statusCode(200).body("caseRef", equalTo(ref)).body("drafts", equalTo(made.path("drafts")));
        get(drafts + "?language=de").then().statusCode(200).body("drafts[0].language", equalTo("de"));
        Response again =
                Given.json(speaking("ru", ref)).header("Idempotency-Key", key).post("/v1/triage?drafts=true");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.<Object>path("drafts")).isEqualTo(made.path("drafts"));
        given().delete("/v1/cases/" + ref + "/personal-data").then().statusCode(200);
        get(drafts).then().statusCode(410).body("code", equalTo("TRI-603"));
    }

    @Test
    void each_item_of_a_batch_has_its_own() {
        Given.json("{\"items\": [" + speaking("fr", Given.caseRef()) + "," + speaking("ja", Given.caseRef()) + "]}")
                .post("/v1/triage/batch?drafts=true")
                .then()
                .statusCode(207)
                .body("items.decision.drafts[0].language[0]", equalTo("fr"))
                .body("items.decision.drafts[1].language[0]", equalTo("ja"));
    }

    @Test
    void what_can_not_be_understood_is_refused_with_the_cure() {
        Given.json(speaking("fr", Given.caseRef()))
                .post("/v1/triage/preview?drafts=yes&language=tlh")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem(containsString("language")))
                .body("errors.hint", hasItem(containsString("en, zh, es, pt, ru, de, fr, ja")));
        get("/v1/decisions/" + UUID.randomUUID() + "/drafts").then().statusCode(404);
    }

    private static String speaking(String language, String ref) {
        return Given.complaint(ref)
                .replace(
                        "\"order\":",
                        "\"buyer\": {\"name\": \"Ana Souza\", \"language\": \"" + language + "\"}, \"order\":");
    }
}
