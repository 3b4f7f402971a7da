package io.disputetriage.service.api;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.disputetriage.Postgres;
import io.disputetriage.service.seals.SealStore;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What happens to a case after its first decision, as a storefront sees it. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
class CaseLifeTest {
    private static final String AS_OF = "\"asOf\": \"2026-03-10T09:00:00Z\"";

    @Inject
    DataSource database;

    @Inject
    SealStore seals;

    @Test
    void facts_that_change_are_decided_anew_and_the_answer_says_what_changed() {
        String ref = opened();
        Response patched =
                patch(ref, "{\"shipment\": {\"state\": \"DELIVERED\", \"reason\": \"SIGNED\"}, " + AS_OF + "}");
        patched.then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("actions.action", hasItem("VERIFY_DELIVERY_ADDRESS"))
                .body("changed.facts.fact", contains("shipment.reason", "shipment.state"))
                .body("changed.facts[1].before", equalTo("UNTRACKED"))
                .body("changed.facts[1].after", equalTo("DELIVERED"))
                .body("changed.actions.added", hasItem("VERIFY_DELIVERY_ADDRESS"))
                .body("changed.actions.removed", hasItem("WAIT"));
        get("/v1/decisions/" + patched.path("decisionId"))
                .then()
                .body("factSheet.shipment.state", equalTo("DELIVERED"))
                .body("factSheet.order.buyerCountry", equalTo("BR"));
        get("/v1/decisions/" + patched.path("decisionId") + "/verification")
                .then()
                .body("result", equalTo("REPRODUCED"));
        patch(ref, "{\"shipment\": {\"state\": null, \"reason\": null}}")
                .then()
                .body("changed.facts[1].after", nullValue());
    }

    @Test
    void faults_of_a_patch_are_told_all_at_once_and_nothing_is_kept() {
        String ref = opened();
        patch(ref, "{\"shipment\": {\"state\": \"DELIVERD\", \"colour\": 1}, \"buyer\": {\"reachable\": \"yes\"}}")
                .then()
                .statusCode(400)
                .body("code", equalTo("TRI-112"))
                .body("errors.pointer", hasItem("/shipment/state"))
                .body("errors.pointer", hasItem("/shipment/colour"))
                .body("errors.pointer", hasItem("/buyer/reachable"));
        patch(ref, "{\"caseRef\": \"another\"}").then().statusCode(400).body("errors[0].pointer", equalTo("/caseRef"));
        patch(ref, "[]").then().statusCode(400);
        get("/v1/cases/" + ref).then().body("version", equalTo(1)).body("decisions", equalTo(1));
    }

    @Test
    void a_lost_update_is_refused() {
        String ref = opened();
        String tag = get("/v1/cases/" + ref).header("ETag");
        Given.json("{\"buyer\": {\"refusesToWait\": true}}")
                .header("If-Match", tag)
                .patch("/v1/cases/" + ref + "/facts")
                .then()
                .statusCode(200);
        Given.json("{\"buyer\": {\"refusesToWait\": false}}")
                .header("If-Match", tag)
                .patch("/v1/cases/" + ref + "/facts")
                .then()
                .statusCode(412)
                .body("code", equalTo("TRI-114"));
        get("/v1/cases/" + ref + "/events").then().body("items", hasSize(2));
    }

    @Test
    void a_complaint_that_is_posted_again_may_be_for_one_version_of_its_case_too() {
        String ref = opened();
        String tag = get("/v1/cases/" + ref).header("ETag");
        String key = UUID.randomUUID().toString();
        Response second = Given.json(Given.complaint(ref))
                .header("If-Match", tag)
                .header("Idempotency-Key", key)
                .post("/v1/triage");
        second.then().statusCode(201).header("ETag", equalTo("\"2\"")).body("caseRef", equalTo(ref));
        Given.json(Given.complaint(ref))
                .header("If-Match", tag)
                .post("/v1/triage")
                .then()
                .statusCode(412)
                .body("code", equalTo("TRI-114"))
                .body("detail", containsString("version 2"));
        Given.json(Given.complaint(ref))
                .header("If-Match", tag)
                .header("Idempotency-Key", key)
                .post("/v1/triage")
                .then()
                .statusCode(200)
                .body("decisionId", equalTo(second.path("decisionId")));
        get("/v1/cases/" + ref + "/events").then().body("items", hasSize(2));
        String unknown = "unknown-" + ref;
        for (String any : List.of("*", "\"1\"")) {
            Given.json(Given.complaint(unknown))
                    .header("If-Match", any)
                    .post("/v1/triage")
                    .then()
                    .statusCode(412)
                    .body("detail", containsString("leave If-Match out"));
        }
        get("/v1/cases/" + unknown).then().statusCode(404);
    }

    @Test
    void changes_at_the_same_time_are_all_kept_and_none_undoes_another() throws Exception {
        String ref = opened();
        List<String> patches = List.of(
                "{\"buyer\": {\"cooperates\": true}}",
                "{\"buyer\": {\"demandsProof\": true}}",
                "{\"shipment\": {\"carrier\": \"Posta\"}}",
                "{\"shipment\": {\"trackingNumber\": \"RR123\"}}",
                "{\"order\": {\"total\": {\"amount\": \"18.90\", \"currency\": \"USD\"}}}",
                "{\"product\": {\"title\": \"Mug\"}}");
        ExecutorService pool = Executors.newFixedThreadPool(patches.size());
        try {
            for (Future<Integer> one : pool.invokeAll(patches.stream()
                    .map(each -> (Callable<Integer>) () -> patch(ref, each).statusCode())
                    .toList())) {
                assertThat(one.get()).isEqualTo(200);
            }
        } finally {
            pool.shutdown();
        }
        String latest = get("/v1/cases/" + ref).path("latestDecisionId");
        get("/v1/decisions/" + latest)
                .then()
                .body("factSheet.buyer.cooperates", equalTo(true))
                .body("factSheet.buyer.demandsProof", equalTo(true))
                .body("factSheet.shipment.carrier", equalTo("Posta"))
                .body("factSheet.shipment.trackingNumber", equalTo("RR123"))
                .body("factSheet.order.total.amount", equalTo("18.90"))
                .body("factSheet.product.title", equalTo("Mug"));
        List<Integer> numbers = get("/v1/cases/" + ref + "/events").path("items.number");
        assertThat(numbers).containsExactly(7, 6, 5, 4, 3, 2, 1);
    }

    @Test
    void a_repeated_report_is_answered_by_the_first_decision() {
        String ref = opened();
        String key = UUID.randomUUID().toString();
        String body = "{\"type\": \"REFUND_PAID\", \"amount\": {\"amount\": \"5.00\", \"currency\": \"USD\"}}";
        Response first = Given.json(body).header("Idempotency-Key", key).post("/v1/cases/" + ref + "/events");
        Response again = Given.json(body).header("Idempotency-Key", key).post("/v1/cases/" + ref + "/events");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.<String>path("decisionId")).isEqualTo(first.path("decisionId"));
        Given.json(body)
                .header("Idempotency-Key", key)
                .post("/v1/cases/" + opened() + "/events")
                .then()
                .statusCode(422);
        event(ref, body).then().statusCode(200);
        get("/v1/decisions/" + get("/v1/cases/" + ref).path("latestDecisionId"))
                .then()
                .body("factSheet.order.alreadyRefunded.amount", equalTo("10.00"));
    }

    @Test
    void
            whoever_repeats_closing_reopening_or_assigning_under_its_key_is_answered_as_the_first_time_and_nothing_happens() {
        String ref = opened();
        String key = UUID.randomUUID().toString();
        for (String body : List.of("{\"owner\": \"Ana\"}", "{\"owner\": \"Bo\"}")) {
            Given.json(body).header("Idempotency-Key", key + body.length()).put("/v1/cases/" + ref + "/owner");
        }
        Given.json("{\"owner\": \"Ana\"}")
                .header("Idempotency-Key", key + "{\"owner\": \"Ana\"}".length())
                .put("/v1/cases/" + ref + "/owner")
                .then()
                .statusCode(200)
                .body("owner", equalTo("Bo"));

        String won = "{\"outcome\": \"WON\"}";
        Response closed = Given.json(won).header("Idempotency-Key", key).post("/v1/cases/" + ref + "/close");
        Response again = Given.json(won).header("Idempotency-Key", key).post("/v1/cases/" + ref + "/close");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.header("ETag")).isEqualTo(closed.header("ETag"));
        assertThat(again.asString()).isEqualTo(closed.asString());
        Given.json("{\"outcome\": \"LOST\"}")
                .header("Idempotency-Key", key)
                .post("/v1/cases/" + ref + "/close")
                .then()
                .statusCode(422);
        Given.json(won).post("/v1/cases/" + ref + "/close").then().statusCode(409);

        for (int i = 0; i < 2; i++) {
            Given.json("{}")
                    .header("Idempotency-Key", key + "reopen")
                    .post("/v1/cases/" + ref + "/reopen")
                    .then()
                    .statusCode(200)
                    .body("open", equalTo(true));
        }
        get("/v1/cases/" + ref + "/events")
                .then()
                .body("items.type", contains("REOPENED", "CLOSED", "ASSIGNED", "ASSIGNED", "TRIAGED"));
    }

    @Test
    void each_reported_event_sets_its_facts_and_stands_in_the_history() {
        String ref = opened();
        event(ref, "{\"type\": \"BUYER_AGREED_TO_WAIT\", \"until\": \"2026-03-12T09:00:00Z\", " + AS_OF + "}")
                .then()
                .statusCode(200)
                .body("changed.facts.fact", contains("buyer.refusesToWait", "history.waitAskedUntil"));
        event(ref, "{\"type\": \"PHOTOS_RECEIVED\", \"ref\": \"mail-7\", \"reason\": \"Sent by mail\"}")
                .then()
                .statusCode(200)
                .body("changed.facts.fact", hasItem("evidence"));
        event(
                        ref,
                        "{\"type\": \"PARCEL_DELIVERED\", \"at\": \"2026-03-11T10:00:00Z\", \"how\": \"SIGNED\","
                                + " \"signedBy\": \"R. Lima\"}")
                .then()
                .statusCode(200);
        get("/v1/cases/" + ref + "/events")
                .then()
                .statusCode(200)
                .body("items.type", contains("PARCEL_DELIVERED", "PHOTOS_RECEIVED", "BUYER_AGREED_TO_WAIT", "TRIAGED"))
                .body("items[0].at", equalTo("2026-03-11T10:00:00Z"))
                .body("items[0].actor", equalTo("local"))
                .body("items[0].facts.fact", hasItem("shipment.signedBy"))
                .body("items[1].reason", equalTo("Sent by mail"))
                .body("items[3].facts", hasSize(0));
    }

    @Test
    void a_report_that_is_faulty_names_its_own_fields() {
        String ref = opened();
        event(ref, "{\"type\": \"PARCEL_DELIVERED\", \"how\": \"SOMEHOW\"}")
                .then()
                .statusCode(400)
                .body("code", equalTo("TRI-112"))
                .body("errors.pointer", contains("/how"));
        event(ref, "{\"type\": \"PARCEL_DELIVERD\"}")
                .then()
                .statusCode(400)
                .body("errors[0].hint", equalTo("Did you mean PARCEL_DELIVERED?"));
        event(ref, "{\"type\": \"REFUND_PAID\", \"amont\": 3, \"at\": \"2199-01-01T00:00:00Z\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/amont", "/amount", "/at"));
        get("/v1/cases/" + ref).then().body("version", equalTo(1));
    }

    @Test
    void a_case_is_closed_with_its_outcome_and_takes_nothing_until_it_is_reopened() {
        String ref = opened();
        Given.json("{\"outcome\": \"WON\", \"moneyBack\": {\"amount\": \"18.90\", \"currency\": \"USD\"}}")
                .post("/v1/cases/" + ref + "/close")
                .then()
                .statusCode(200)
                .body("open", equalTo(false))
                .body("ending.outcome", equalTo("WON"))
                .body("ending.moneyBack.amount", equalTo("18.90"));
        Given.json("{\"outcome\": \"LOST\"}")
                .post("/v1/cases/" + ref + "/close")
                .then()
                .statusCode(409)
                .body("code", equalTo("TRI-113"));
        patch(ref, "{\"buyer\": {\"cooperates\": true}}").then().statusCode(409);
        Given.json("{\"reason\": \"The bank took it up again\"}")
                .post("/v1/cases/" + ref + "/reopen")
                .then()
                .statusCode(200)
                .body("open", equalTo(true))
                .body("$", not(org.hamcrest.Matchers.hasKey("ending")));
        patch(ref, "{\"buyer\": {\"cooperates\": true}}").then().statusCode(200);
        get("/v1/cases/" + ref + "/events")
                .then()
                .body("items.type", contains("FACTS_CHANGED", "REOPENED", "CLOSED", "TRIAGED"));
    }

    @Test
    void a_queue_is_what_a_person_looks_after() {
        String ref = opened();
        String owner = "Ana " + ref;
        Given.json("{\"owner\": \"" + owner + "\"}")
                .put("/v1/cases/" + ref + "/owner")
                .then()
                .statusCode(200)
                .body("owner", equalTo(owner));
        Given.json("{}").queryParam("owner", owner).get("/v1/cases").then().body("items.caseRef", contains(ref));
        Given.json("{}")
                .queryParam("owner", owner)
                .get("/v1/case-counts")
                .then()
                .statusCode(200)
                .body("open", equalTo(1))
                .body("overdue", equalTo(1))
                .body("undated", equalTo(0));
        Given.json("{}")
                .queryParam("owner", owner)
                .queryParam("overdue", true)
                .get("/v1/cases")
                .then()
                .body("items", hasSize(1));
        Given.json("{\"owner\": null}")
                .put("/v1/cases/" + ref + "/owner")
                .then()
                .body("owner", nullValue());
    }

    @Test
    void what_is_over_is_in_no_queue_of_deadlines_or_reviews_unless_it_is_asked_for() {
        String closed = opened();
        String open = opened();
        String owner = "Ana " + open;
        for (String ref : List.of(closed, open)) {
            Given.json("{\"owner\": \"" + owner + "\"}").put("/v1/cases/" + ref + "/owner");
        }
        Given.json("{\"outcome\": \"RESOLVED\"}").post("/v1/cases/" + closed + "/close");
        for (String queue : List.of("dueBefore", "reviewBefore")) {
            assertThat(queue(owner, queue, null)).containsExactly(open);
            assertThat(queue(owner, queue, "true")).containsExactly(open);
            assertThat(queue(owner, queue, "false")).containsExactly(closed);
        }
        assertThat(Given.json("{}").queryParam("owner", owner).get("/v1/cases").<List<String>>path("items.caseRef"))
                .containsExactly(open, closed);
    }

    private static List<String> queue(String owner, String filter, String open) {
        return Given.json("{}")
                .queryParam("owner", owner)
                .queryParam(filter, "2099-01-01T00:00:00Z")
                .queryParams(open == null ? Map.of() : Map.of("open", open))
                .get("/v1/cases")
                .path("items.caseRef");
    }

    @Test
    void the_service_remembers_what_was_agreed_and_names_it() {
        String ref = opened();
        event(ref, "{\"type\": \"BUYER_AGREED_TO_WAIT\", \"until\": \"2026-03-12T09:00:00Z\", " + AS_OF + "}")
                .then()
                .statusCode(200);
        String later = Given.complaint(ref).replace("2026-03-10T09:00:00Z", "2026-03-13T09:00:00Z");
        Response again = Given.json(later).post("/v1/triage");
        again.then()
                .statusCode(201)
                .header("ETag", "\"3\"")
                .body("derived.'case.takenOver'", contains("history.waitAskedUntil"))
                .body("warnings.kind", hasItem("EARLIER_DECISION"))
                .body("actions.action", not(hasItem("ASK_BUYER_TO_WAIT")));
        get("/v1/decisions/" + again.path("decisionId"))
                .then()
                .body("factSheet.history.waitAskedUntil", equalTo("2026-03-12T09:00:00Z"));
        get("/v1/decisions/" + again.path("decisionId") + "/verification")
                .then()
                .body("result", equalTo("REPRODUCED"));
        Given.json(later).post("/v1/triage/preview").then().body("derived.'case.takenOver'", nullValue());
    }

    @Test
    void an_action_is_reported_as_taken_once_and_not_proposed_again() {
        String ref = opened();
        Response taken = taken(ref, 1, "{\"at\": \"2026-03-10T08:00:00Z\", " + AS_OF + "}");
        taken.then()
                .statusCode(200)
                .body("actions.action", not(hasItem("SEND_LOGISTICS_INFO")))
                .body("changed.actions.removed", hasItem("SEND_LOGISTICS_INFO"))
                .body("changed.facts.fact", contains("history.actionsTaken", "history.firstMessageAt"))
                .body("withheld.by", hasItem("G-DONE"));
        String first = taken.path("changed.since");
        taken(ref, 1, "{\"decisionId\": \"" + first + "\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("TRI-113"));
        get("/v1/cases/" + ref + "/events")
                .then()
                .body("items[0].type", equalTo("ACTION_TAKEN"))
                .body("items[0].taken.action", equalTo("SEND_LOGISTICS_INFO"))
                .body("items[0].taken.decisionId", equalTo(first));
        taken(ref, 99, "{}").then().statusCode(404);
        taken(ref, 1, "{\"decisionId\": \"" + UUID.randomUUID() + "\"}").then().statusCode(404);
    }

    @Test
    void a_person_may_do_something_else_and_says_why() {
        String ref = opened();
        String before = get("/v1/cases/" + ref).path("latestDecisionId");
        taken(ref, 1, "{\"action\": \"OFFER_GOODWILL\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/reason"));
        taken(ref, 1, "{\"action\": \"OFFER_GOODWILL\", \"reason\": \"A good customer\"}")
                .then()
                .statusCode(200)
                .body("changed.facts.fact", hasItem("history.offersMade"));
        get("/v1/cases/" + ref + "/events")
                .then()
                .body("items[0].type", equalTo("ACTION_OVERRIDDEN"))
                .body("items[0].reason", equalTo("A good customer"));
        get("/v1/decisions/" + before).then().body("actions[0].action", equalTo("SEND_LOGISTICS_INFO"));
    }

    @Test
    void what_became_of_the_cases_of_a_period_is_told_in_numbers() {
        Instant from = Instant.now();
        String ref = opened();
        taken(ref, 1, "{" + AS_OF + "}").then().statusCode(200);
        Response decided = patch(ref, "{\"shipment\": {\"trackingNumberValid\": false}, " + AS_OF + "}");
        String recommended = decided.path("actions[0].action");
        taken(ref, 1, "{\"action\": \"OFFER_GOODWILL\", \"reason\": \"A good customer\", " + AS_OF + "}")
                .then()
                .statusCode(200);
        event(ref, "{\"type\": \"REFUND_PAID\", \"amount\": {\"amount\": \"5.00\", \"currency\": \"USD\"}}")
                .then()
                .statusCode(200);
        Given.json("{\"outcome\": \"WON\", \"moneyBack\": {\"amount\": \"13.90\", \"currency\": \"USD\"}}")
                .post("/v1/cases/" + ref + "/close")
                .then()
                .statusCode(200);
        Instant to = Instant.now();
        String period = "/v1/insights?from=" + from + "&to=" + to;
        get(period)
                .then()
                .statusCode(200)
                .body("opened.cases", equalTo(1))
                .body("opened.byKind.NOT_RECEIVED", equalTo(1))
                .body("opened.byPlatform.PAYPAL", equalTo(1))
                .body("opened.disputed", contains(Map.of("amount", "18.90", "currency", "USD", "cases", 1)))
                .body("actions.recommended", containsInAnyOrder("SEND_LOGISTICS_INFO", recommended))
                .body("actions.taken", containsInAnyOrder("SEND_LOGISTICS_INFO", "OFFER_GOODWILL"))
                .body("closed.byOutcome.WON", equalTo(1))
                .body("closed.byRule.'not-received.inside-usual-transit.inform'.WON", equalTo(1))
                .body("closed.byRule.'guard.g-deadline'", nullValue())
                .body("closed.refunded[0].amount", equalTo("5.00"))
                .body("closed.recovered[0].amount", equalTo("13.90"));
        String csv = get(period + "&format=csv").asString();
        assertThat(csv)
                .startsWith("part,name,of,cases,amount\n")
                .contains("closed.recovered,USD,,1,13.90\n", "actions," + recommended + ",OFFER_GOODWILL,1,\n");
        assertThat(given().accept("text/csv").get(period).asString()).isEqualTo(csv);
        get("/v1/insights?from=" + to + "&to=" + from).then().statusCode(400).body("errors.pointer", contains("?from"));
        get("/v1/insights?from=2020-01-01T00:00:00Z&format=xml")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("?from", "?format"));
    }

    @Test
    void all_that_is_kept_about_a_case_is_exported_and_what_was_erased_is_named() {
        String ref = opened();
        taken(ref, 1, "{\"action\": \"OFFER_GOODWILL\", \"reason\": \"Ana Souza is a good customer\", " + AS_OF + "}")
                .then()
                .statusCode(200);
        for (int i = 0; i < 55; i++) {
            patch(ref, "{\"order\": {\"recipientName\": \"Ana Souza " + i + "\"}, " + AS_OF + "}")
                    .then()
                    .statusCode(200);
        }
        String address = "/v1/cases/" + ref + "/export";
        JsonPath whole = get(address).then().statusCode(200).extract().jsonPath();
        assertThat(whole.getMap("case"))
                .isEqualTo(get("/v1/cases/" + ref).jsonPath().getMap("$"));
        assertThat(whole.getList("events.number", Integer.class))
                .isEqualTo(IntStream.rangeClosed(1, 57).map(i -> 58 - i).boxed().toList());
        assertThat(whole.getString("events[55].reason")).isEqualTo("Ana Souza is a good customer");
        assertThat(whole.getList("decisions.decisionId"))
                .isEqualTo(whole.getList("events.decisionId"))
                .doesNotHaveDuplicates();
        assertThat(whole.getString("decisions[0].factSheet.order.recipientName"))
                .isEqualTo("Ana Souza 54");
        assertThat(whole.getList("decisions.erasedAt")).containsOnlyNulls();

        Given.json("{}").delete("/v1/cases/" + ref + "/personal-data").then().statusCode(200);
        patch(ref, "{\"buyer\": {\"name\": \"Rui Lima\"}, " + AS_OF + "}")
                .then()
                .statusCode(200);
        assertThat(get(address).<Object>path("decisions[0].seal")).isNull();
        seals.seal(Instant.now(), 10_000);
        Response after = get(address);
        assertThat(after.asString()).doesNotContain("Souza").contains("Rui Lima");
        after.then()
                .body("events[0].erased", equalTo(false))
                .body("events[1].type", equalTo("PERSONAL_DATA_ERASED"))
                .body("events[2].erased", equalTo(true))
                .body("decisions[0].erasedAt", nullValue())
                .body("decisions[1].erasedAt", not(nullValue()))
                .body("decisions[0].seal.position", greaterThan(after.<Integer>path("decisions[1].seal.position")));
        get("/v1/cases/nobody/export").then().statusCode(404);
    }

    /** Whatever tables there are, so that one that is new is looked at, too. */
    @Test
    void after_erasing_no_table_holds_a_word_about_the_buyer() throws SQLException {
        String ref = opened();
        String word = "Zaphod" + UUID.randomUUID().toString().substring(0, 8);
        patch(
                        ref,
                        """
                        {"buyer": {"name": "WORD"}, "order": {"recipientName": "B. WORD"}, "complaint": {"statement": "I am WORD"},
                         "shipment": {"state": "DELIVERED", "reason": "SIGNED", "signedBy": "A. WORD", "trackingNumber": "WORD7"},
                         "evidence": [{"kind": "SIGNATURE", "ref": "WORD.pdf"}]}"""
                                .replace("WORD", word))
                .then()
                .statusCode(200);
        event(
                        ref,
                        "{\"type\": \"BUYER_REPLIED\", \"statement\": \"Still " + word + "\", \"reason\": \"" + word
                                + " called\"}")
                .then()
                .statusCode(200);
        taken(ref, 1, "{\"action\": \"OFFER_GOODWILL\", \"reason\": \"" + word + " was kind\"}")
                .then()
                .statusCode(200);
        Given.json("{\"outcome\": \"WON\", \"reason\": \"" + word + " gave up\"}")
                .post("/v1/cases/" + ref + "/close")
                .then()
                .statusCode(200);
        assertThat(tablesWith(word)).contains("decisions", "case_events");

        Given.json("{}").delete("/v1/cases/" + ref + "/personal-data").then().statusCode(200);

        assertThat(tablesWith(word)).isEmpty();
        assertThat(tablesWith(ref)).contains("cases", "decisions");
    }

    /** Those of which a row holds the word, as text or as bytes, in whatever column. */
    private List<String> tablesWith(String word) throws SQLException {
        List<String> found = new ArrayList<>();
        String hex = HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet named = statement.executeQuery(
                    "select table_name from information_schema.tables where table_schema = 'public'")) {
                while (named.next()) {
                    tables.add(named.getString(1));
                }
            }
            assertThat(tables).contains("cases", "decisions", "case_events", "claims", "erasures");
            for (String table : tables) {
                try (ResultSet holds = statement.executeQuery(
                        "select 1 from " + table + " t where t::text ~* '" + word + "|" + hex + "' limit 1")) {
                    if (holds.next()) {
                        found.add(table);
                    }
                }
            }
        }
        return found;
    }

    @Test
    void erasing_forgets_the_words_of_people_and_the_case_lives_on() {
        String ref = opened();
        event(ref, "{\"type\": \"PHOTOS_RECEIVED\", \"reason\": \"Ana Souza sent them\", \"ref\": \"mail-7\"}")
                .then()
                .statusCode(200);
        Given.json("{}").delete("/v1/cases/" + ref + "/personal-data").then().statusCode(200);
        Response events = get("/v1/cases/" + ref + "/events");
        events.then()
                .body("items.type", contains("PERSONAL_DATA_ERASED", "PHOTOS_RECEIVED", "TRIAGED"))
                .body("items[1].reason", nullValue());
        assertThat(events.asString()).doesNotContain("Souza", "mail-7");
        patch(ref, "{\"buyer\": {\"cooperates\": true}}").then().statusCode(200).header("ETag", "\"4\"");
        get("/v1/seals/verification").then().statusCode(200);
    }

    @Test
    void what_is_not_there_is_told_as_such() {
        Stream.of("facts", "events")
                .forEach(each -> get("/v1/cases/nobody/" + each).then().statusCode(each.equals("facts") ? 405 : 404));
        patch("nobody", "{}").then().statusCode(404).body("code", equalTo("TRI-102"));
        event("nobody", "{\"type\": \"PROBLEM_SOLVED\"}").then().statusCode(404);
        Given.json("{}").post("/v1/cases/nobody/reopen").then().statusCode(404);
    }

    @Test
    void events_come_in_pages() {
        String ref = opened();
        IntStream.range(0, 4).forEach(i -> patch(ref, "{\"product\": {\"title\": \"Mug " + i + "\"}}"));
        Response first = Given.json("{}").queryParam("limit", 3).get("/v1/cases/" + ref + "/events");
        first.then().body("items.number", contains(5, 4, 3)).body("next", equalTo("3"));
        Given.json("{}")
                .queryParam("limit", 3)
                .queryParam("cursor", first.<String>path("next"))
                .get("/v1/cases/" + ref + "/events")
                .then()
                .body("items.number", contains(2, 1))
                .body("next", nullValue());
    }

    private static String opened() {
        String ref = Given.caseRef();
        Given.json(Given.complaint(ref)).post("/v1/triage").then().statusCode(201);
        return ref;
    }

    private static Response patch(String ref, String patch) {
        return Given.json(patch).patch("/v1/cases/" + ref + "/facts");
    }

    private static Response taken(String ref, int rank, String body) {
        return Given.json(body).post("/v1/cases/" + ref + "/actions/" + rank + "/taken");
    }

    private static Response event(String ref, String body) {
        return Given.json(body).post("/v1/cases/" + ref + "/events");
    }
}
