package io.disputetriage.service.api;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
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
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules from a check to the rules in force, and back. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
class RulesetJourneyTest {
    private String shipped;

    @BeforeEach
    void whatIsActive() {
        shipped = get("/v1/rulesets/active").path("revision");
    }

    @AfterEach
    void backAgain() {
        Postgres.cut(false);
        Instant patience = Instant.now().plus(Duration.ofSeconds(30));
        int status = 503;
        while (status == 503 && Instant.now().isBefore(patience)) {
            status = activate(shipped, "*").extract().statusCode();
        }
        assertThat(status).isEqualTo(200);
    }

    @Test
    void a_check_reports_and_changes_nothing() {
        check(SmallRules.edition("check"), "")
                .statusCode(200)
                .body("fit", equalTo(true))
                .body("kept", equalTo(false))
                .body("rules", equalTo(1))
                .body("scenarios.passed", equalTo(1))
                .body("scenarios.results[0].id", equalTo("lesson"))
                .body("scenarios.results[0].result", equalTo("PASSED"));
        get("/v1/rulesets/" + revision(SmallRules.edition("check")))
                .then()
                .statusCode(404)
                .body("code", equalTo("TRI-503"));
        get("/v1/rulesets/active").then().body("revision", equalTo(shipped));
    }

    @Test
    void a_check_shows_every_fault_and_keeps_nothing_unfit() {
        check(SmallRules.broken("check"), "?keep=true")
                .body("fit", equalTo(false))
                .body("kept", equalTo(false))
                .body("diagnostics.file", hasItem("playbooks/test.drl"));
        check(SmallRules.failing("check"), "?keep=true")
                .body("fit", equalTo(false))
                .body("kept", equalTo(false))
                .body("diagnostics.code", hasItem("SCN-201"))
                .body("scenarios.failed", equalTo(1))
                .body("scenarios.results[0].remarks[0]", containsString("DISCLOSE_TERMS"));
        check(Map.of("../../etc/passwd.yaml", "x"), "")
                .body("revision", nullValue())
                .body("diagnostics.code", hasItem("RUL-103"));
    }

    @Test
    void a_check_knows_the_rows_of_the_bundle() {
        Map<String, String> texts = SmallRules.edition("own-rows");
        texts.computeIfPresent(SmallRules.RULES, (path, text) -> text.replace("S1-05, S1-06", "CARRIER-01"));
        check(texts, "").body("fit", equalTo(false)).body("diagnostics.code", hasItem("RUL-205"));

        texts.put("policy/playbook-rows.csv", "row,type,source,summary\nCARRIER-01,R,Contract,Ask first\n");
        check(texts, "").body("fit", equalTo(true)).body("scenarios.passed", equalTo(1));

        texts.put("policy/playbook-rows.csv", "row,type,source,summary\nCARRIER-01,Z,Contract,Ask first\n");
        check(texts, "")
                .body("fit", equalTo(false))
                .body("diagnostics.code", equalTo(List.of("POL-205")))
                .body("diagnostics[0].line", equalTo(2));
    }

    @Test
    void what_is_no_bundle_is_refused() {
        for (String body : new String[] {"{}", "[]", "{\"files\": []}", "{\"files\": {\"a.drl\": 1}}"}) {
            Given.json(body).post("/v1/ruleset-checks").then().statusCode(400).body("code", equalTo("TRI-509"));
        }
        Given.json("{\"files\": ").post("/v1/ruleset-checks").then().body("code", equalTo("TRI-101"));
        Given.json("{}").post("/v1/ruleset-checks?kep=true").then().body("code", equalTo("TRI-107"));
    }

    @Test
    void a_kept_ruleset_is_promoted_and_rolled_back_by_the_same_call() {
        String kept = keep("promoted");
        get("/v1/rulesets/" + kept.substring(0, 12))
                .then()
                .statusCode(200)
                .body("revision", equalTo(kept))
                .body("by", equalTo("local"))
                .body("from", equalTo("POST /v1/ruleset-checks"))
                .body("firstSeenAt", notNullValue())
                .body("lastActivatedAt", nullValue())
                .body("files.'playbooks/test.drl'", containsString("Edition promoted"));

        String etag = get("/v1/rulesets/active").header("ETag");
        activate(kept, etag)
                .statusCode(200)
                .header("ETag", equalTo('"' + kept + '"'))
                .body("revision", equalTo(kept))
                .body("previous", equalTo(shipped))
                .body("actor", equalTo("local"))
                .body("cause", equalTo("CALL"));
        preview().header("Ruleset-Revision", equalTo(kept)).body("ruleset.revision", equalTo(kept));

        activate(shipped.substring(0, 20), '"' + kept + '"').statusCode(200);
        preview().header("Ruleset-Revision", equalTo(shipped)).body("ruleset.revision", equalTo(shipped));
        get("/v1/rulesets/status")
                .then()
                .body("active.revision", equalTo(shipped))
                .body("running.revision", equalTo(shipped))
                .body("folder.runs", equalTo(true))
                .body("underTrial", nullValue())
                .body("lastAttempt.result", equalTo("ACTIVATED"))
                .body("activations[0].previous", equalTo(kept))
                .body("replicas", hasSize(1));
    }

    @Test
    void the_status_names_replicas_that_differ() throws Exception {
        activate(keep("of nobody's folder"), "*").statusCode(200);
        Instant patience = Instant.now().plus(Duration.ofSeconds(20));
        while (!get("/v1/rulesets/status").path("replicas[0].differs").equals(List.of("folder"))) {
            assertThat(Instant.now()).isBefore(patience);
            Thread.sleep(200);
        }
    }

    @Test
    void who_has_not_seen_what_is_active_changes_nothing() {
        String kept = keep("unseen");
        Given.json("{\"revision\": \"" + kept + "\"}")
                .put("/v1/rulesets/active")
                .then()
                .statusCode(428)
                .body("code", equalTo("TRI-505"));
        for (String other : new String[] {'"' + kept + '"', "W/\"" + shipped + '"', "nonsense", "\"\""}) {
            activate(kept, other).statusCode(412).body("code", equalTo("TRI-506"));
        }
        get("/v1/rulesets/active").then().body("revision", equalTo(shipped));
        activate(kept, "\"x\", \"" + shipped + '"').statusCode(200);
    }

    @Test
    void who_activates_what_in_place_of_what_is_in_the_log() {
        List<String> heard = new CopyOnWriteArrayList<>();
        Handler listener = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                heard.add(String.format(entry.getMessage(), entry.getParameters()));
            }

            @Override
            public void flush() {
                // Nothing is held back.
            }

            @Override
            public void close() {
                // Nothing is held.
            }
        };
        Logger log = Logger.getLogger(RulesetResource.class.getName());
        String other = keep("logged");
        log.addHandler(listener);
        try {
            activate(other, "*").statusCode(200);
        } finally {
            log.removeHandler(listener);
        }
        assertThat(heard).contains("local activated " + other + " in place of " + shipped);
    }

    @Test
    void what_is_no_revision_or_not_kept_is_said() {
        activate("0123456789", "*").statusCode(400).body("code", equalTo("TRI-501"));
        activate("XYZ".repeat(10), "*").statusCode(400).body("code", equalTo("TRI-501"));
        activate("0".repeat(64), "*").statusCode(404).body("code", equalTo("TRI-503"));
        get("/v1/rulesets/a%0Ab").then().statusCode(400).body("code", equalTo("TRI-501"));
        Given.json("{\"revision\": 1}")
                .header("If-Match", "*")
                .put("/v1/rulesets/active")
                .then()
                .statusCode(400)
                .body("code", equalTo("TRI-110"));
    }

    @Test
    void rulesets_are_listed_the_last_seen_first() {
        String one = keep("listed one");
        String two = keep("listed two");
        get("/v1/rulesets?cursor=zz")
                .then()
                .statusCode(400)
                .body("errors[0].hint", equalTo("Take next from the page before, or leave it out."));
        Response first = get("/v1/rulesets?limit=2");
        first.then().statusCode(200).body("items.revision", equalTo(List.of(two, one)));
        get("/v1/rulesets?limit=200&cursor=" + first.path("next"))
                .then()
                .body("items.revision", hasItem(shipped))
                .body("next", nullValue());
        get("/v1/rulesets?cursor=x").then().statusCode(400).body("code", equalTo("TRI-107"));
    }

    @Test
    void a_request_may_be_decided_by_rules_that_were_active_before() {
        String kept = keep("pinned");
        pinned(kept, "/v1/triage/preview").statusCode(422).body("code", equalTo("TRI-504"));
        activate(kept, "*").statusCode(200);
        activate(shipped, "*").statusCode(200);
        for (String address : new String[] {"/v1/triage/preview", "/v1/triage"}) {
            pinned(kept.substring(0, 12), address)
                    .header("Ruleset-Revision", equalTo(kept))
                    .body("ruleset.revision", equalTo(kept))
                    .body("advice.because.text.flatten()", hasItem("Edition pinned"));
        }
        given().header("Ruleset-Revision", kept)
                .contentType("application/json")
                .body("[" + Given.complaint(Given.caseRef()) + "," + Given.complaint(Given.caseRef()) + "]")
                .post("/v1/triage/batch")
                .then()
                .body("items.decision.ruleset.revision", everyItem(equalTo(kept)));
        preview().body("ruleset.revision", equalTo(shipped));
        pinned("0".repeat(64), "/v1/triage").statusCode(404).body("code", equalTo("TRI-503"));
        pinned("latest", "/v1/triage").statusCode(400).body("code", equalTo("TRI-501"));
    }

    @Test
    void every_answer_carries_the_revision() {
        for (String address : new String[] {"/v1/cases", "/v1/cases/nothing", "/v1/nothing", "/v1/rulesets/status"}) {
            get(address).then().header("Ruleset-Revision", equalTo(shipped));
        }
        Given.json("{}").post("/v1/triage").then().statusCode(400).header("Ruleset-Revision", equalTo(shipped));
        assertThat(get("/q/health/live").header("Ruleset-Revision")).isNull();
    }

    @Test
    void of_two_checks_at_once_the_second_waits_or_is_told_to() {
        CompletableFuture<Response> one = CompletableFuture.supplyAsync(() -> checked(SmallRules.edition("at once")));
        CompletableFuture<Response> two = CompletableFuture.supplyAsync(() -> checked(SmallRules.edition("at one")));
        for (Response response : new Response[] {one.join(), two.join()}) {
            assertThat(response.statusCode()).isIn(200, 503);
            assertThat(response.statusCode() == 200 || response.header("Retry-After") != null)
                    .isTrue();
        }
    }

    @Test
    void without_a_database_the_status_says_what_runs() {
        Postgres.cut(true);
        get("/v1/rulesets/status")
                .then()
                .statusCode(200)
                .body("running.revision", equalTo(shipped))
                .body("replicas", nullValue());
        activate(shipped, "*").statusCode(503).body("code", equalTo("TRI-401"));
        pinned(shipped, "/v1/triage/preview").statusCode(503).body("code", equalTo("TRI-401"));
        preview().statusCode(200);
    }

    @Test
    void health_and_metrics_name_the_revision() {
        get("/q/health/ready")
                .then()
                .body("checks.find { it.name == 'Active ruleset' }.data.revision", equalTo(shipped));
        assertThat(get("/q/metrics").asString())
                .contains("dispute_triage_ruleset_active{revision=\"" + shipped + "\"} 1.0")
                .contains("dispute_triage_ruleset_reloads_total{outcome=\"refused\"} 0.0");
    }

    @Test
    void a_decision_is_explained_by_the_rules_that_made_it_when_others_are_active() {
        Response made = Given.json(Given.complaint(Given.caseRef())).post("/v1/triage");
        activate(keep("explained"), '"' + shipped + '"').statusCode(200);
        get("/v1/decisions/" + made.path("decisionId") + "/explanation")
                .then()
                .statusCode(200)
                .body("ruleset.revision", equalTo(shipped))
                .body("explanation.fired.rule", hasItem("not-received.inside-usual-transit.wait"))
                .body("explanation.blocked.size()", greaterThan(100));
    }

    private static ValidatableResponse check(Map<String, String> texts, String query) {
        return Given.json(bundle(texts)).post("/v1/ruleset-checks" + query).then();
    }

    private static Response checked(Map<String, String> texts) {
        return Given.json(bundle(texts)).post("/v1/ruleset-checks");
    }

    private static String bundle(Map<String, String> texts) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ObjectNode files = json.putObject("files");
        texts.forEach(files::put);
        return json.toString();
    }

    private static String keep(String edition) {
        check(SmallRules.edition(edition), "?keep=true").body("kept", equalTo(true));
        return revision(SmallRules.edition(edition));
    }

    private static String revision(Map<String, String> texts) {
        return SmallRules.files(texts).revision();
    }

    private static ValidatableResponse activate(String revision, String ifMatch) {
        return Given.json("{\"revision\": \"" + revision + "\"}")
                .header("If-Match", ifMatch)
                .put("/v1/rulesets/active")
                .then();
    }

    private static ValidatableResponse pinned(String revision, String address) {
        return Given.json(Given.complaint(Given.caseRef()))
                .header("Ruleset-Revision", revision)
                .post(address)
                .then();
    }

    private static ValidatableResponse preview() {
        return Given.json(Given.complaint(Given.caseRef()))
                .post("/v1/triage/preview")
                .then();
    }
}
