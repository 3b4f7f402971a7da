package io.disputetriage.service.api;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.disputetriage.Postgres;
import io.disputetriage.service.evidence.Pictures;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Files as evidence, as a storefront sends them; a case of these tests may have four files and 2 MB, a file 1 MB. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@TestProfile(EvidenceTest.SmallCases.class)
class EvidenceTest {
    private static final String KIND = "DELIVERY_CONFIRMATION";
    private static final byte[] PICTURE = Pictures.of("jpg", 20, 20, 1);

    /** Limits that a test reaches soon. */
    public static final class SmallCases implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "triage.evidence.file-megabytes", "1",
                    "triage.evidence.case-files", "4",
                    "triage.evidence.case-megabytes", "2");
        }
    }

    @Test
    void a_file_counts_at_once_in_the_decision_that_waits_for_it() {
        String ref = opened();
        get("/v1/cases/" + ref + "/decisions").then().body("items[0].actions.requires.flatten()", hasItem(KIND));

        Response added = sent(ref, KIND, "image/jpeg", PICTURE);

        added.then()
                .statusCode(201)
                .header("ETag", "\"2\"")
                .header("Location", containsString("/v1/cases/" + ref + "/evidence/" + added.path("file.id")))
                .body("file.kind", equalTo(KIND))
                .body("file.name", equalTo("proof.jpg"))
                .body("file.type", equalTo("image/jpeg"))
                .body("file.actor", equalTo("local"))
                .body("duplicate", equalTo(false))
                .body("changed.facts.fact", hasItem("evidence"));
        get("/v1/decisions/" + added.path("decisionId"))
                .then()
                .body("factSheet.evidence[0].ref", equalTo(added.path("file.id")))
                .body("actions.requires.flatten()", not(hasItem(KIND)));
        get("/v1/decisions/" + added.path("decisionId") + "/verification")
                .then()
                .body("result", equalTo("REPRODUCED"));
        get("/v1/cases/" + ref + "/events").then().body("items[0].type", equalTo("EVIDENCE_RECEIVED"));
    }

    @Test
    void a_complaint_that_is_posted_again_without_it_still_has_it() {
        String ref = opened();
        sent(ref, KIND, "image/jpeg", PICTURE).then().statusCode(201);

        Given.json(complaint(ref))
                .post("/v1/triage")
                .then()
                .statusCode(201)
                .body("actions.requires.flatten()", not(hasItem(KIND)));
    }

    @Test
    void what_comes_back_is_what_was_sent_without_its_metadata_and_is_only_for_saving() {
        String ref = opened();
        byte[] tagged = Pictures.with("jpg", PICTURE, "comment", "GPS in Vienna");
        Response added = given().contentType("application/octet-stream")
                .queryParam("kind", KIND)
                .queryParam("name", "../Käufer \"Anna\".jpeg")
                .body(tagged)
                .post("/v1/cases/" + ref + "/evidence");
        added.then()
                .statusCode(201)
                .body("strippedBytes", greaterThan(13))
                .body("file.name", equalTo("Käufer _Anna_.jpg"));

        Response content = get("/v1/cases/" + ref + "/evidence/" + added.path("file.id"));

        content.then()
                .statusCode(200)
                .contentType("image/jpeg")
                .header("ETag", "\"" + added.path("file.sha256") + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"K_ufer _Anna_.jpg\"; filename*=UTF-8''K%C3%A4ufer%20_Anna_.jpg");
        assertThat(content.asByteArray()).isEqualTo(PICTURE);
    }

    @Test
    void the_same_file_again_is_not_kept_twice() {
        String ref = opened();
        Response first = sent(ref, KIND, "image/jpeg", PICTURE);
        byte[] tagged = Pictures.with("jpg", PICTURE, "comment", "copied");

        sent(ref, KIND, "image/jpeg", tagged)
                .then()
                .statusCode(200)
                .body("duplicate", equalTo(true))
                .body("file.id", equalTo(first.path("file.id")))
                .body("decisionId", equalTo(first.path("decisionId")));
        sent(ref, "SIGNATURE", "image/jpeg", PICTURE).then().statusCode(201);
        sent(opened(), KIND, "image/jpeg", PICTURE).then().statusCode(201);
        list(ref).then().body("items.kind", equalTo(List.of(KIND, "SIGNATURE")));
    }

    @Test
    void a_repeat_under_one_key_is_answered_like_the_first_and_another_file_under_it_is_refused() {
        String ref = opened();
        String key = UUID.randomUUID().toString();
        Response first = keyed(key, ref, KIND, PICTURE);
        first.then().statusCode(201);
        keyed(key, ref, KIND, PICTURE)
                .then()
                .statusCode(200)
                .body("file.id", equalTo(first.path("file.id")))
                .body("decisionId", equalTo(first.path("decisionId")));
        keyed(key, ref, "SIGNATURE", PICTURE).then().statusCode(422).body("code", equalTo("TRI-109"));
        keyed(key, ref, KIND, Pictures.of("png", 3, 3, 1)).then().statusCode(422);
        list(ref).then().body("items", hasSize(1));
    }

    @Test
    void one_file_sent_by_many_at_once_is_kept_once() throws Exception {
        String ref = opened();
        ExecutorService senders = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Integer>> all = IntStream.range(0, 8)
                    .mapToObj(i -> (Callable<Integer>)
                            () -> sent(ref, KIND, "image/jpeg", PICTURE).statusCode())
                    .toList();
            List<Integer> codes =
                    senders.invokeAll(all).stream().map(EvidenceTest::done).toList();
            assertThat(codes).containsOnly(200, 201).containsOnlyOnce(201);
        } finally {
            senders.shutdown();
        }
        list(ref).then().body("items", hasSize(1));
    }

    @Test
    void a_file_that_says_it_is_another_is_refused_and_told_which_it_is() {
        String ref = opened();
        sent(ref, KIND, "application/pdf", PICTURE)
                .then()
                .statusCode(422)
                .body("code", equalTo("TRI-707"))
                .body("detail", containsString("image/jpeg"));
        sent(ref, KIND, "application/octet-stream", "MZ something".getBytes(StandardCharsets.US_ASCII))
                .then()
                .statusCode(415)
                .body("code", equalTo("TRI-706"))
                .body("detail", containsString("print anything else to PDF"));
        sent(ref, KIND, "application/octet-stream", new byte[0]).then().statusCode(422);
        for (String type : List.of("text/plain", "multipart/form-data", "application/x-www-form-urlencoded")) {
            given().config(RestAssured.config()
                            .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs(type, ContentType.TEXT)))
                    .contentType(type)
                    .body("%PDF-1.4")
                    .post("/v1/cases/" + ref + "/evidence?kind=" + KIND)
                    .then()
                    .statusCode(415)
                    .body("code", equalTo("TRI-706"))
                    .body("detail", containsString("application/pdf"));
        }
        list(ref).then().body("items", hasSize(0));
    }

    @Test
    void a_kind_is_needed_and_must_be_known() {
        String ref = opened();
        for (String query : List.of("", "?kind=DELIVERY", "?kind=" + KIND + "&nmae=x")) {
            given().contentType("image/jpeg")
                    .body(PICTURE)
                    .post("/v1/cases/" + ref + "/evidence" + query)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("TRI-107"));
        }
    }

    @Test
    void too_much_is_refused() {
        String ref = opened();
        sent(ref, KIND, "image/png", new byte[1_000_001]).then().statusCode(413).body("code", equalTo("TRI-105"));
        byte[] large = Pictures.of("png", 500, 600, 1);
        assertThat(large.length).isBetween(800_000, 1_000_000);
        sent(ref, KIND, "image/png", large).then().statusCode(201);
        sent(ref, "SIGNATURE", "image/png", large).then().statusCode(201);
        sent(ref, "CHAT_LOG", "image/png", large)
                .then()
                .statusCode(409)
                .body("code", equalTo("TRI-113"))
                .body("detail", containsString("2 MB"));
        sent(ref, "CHAT_LOG", "image/jpeg", PICTURE).then().statusCode(201);
        sent(ref, "INVOICE", "image/jpeg", PICTURE).then().statusCode(201);
        sent(ref, "OTHER_ORDER_RECORD", "image/jpeg", PICTURE)
                .then()
                .statusCode(409)
                .body("detail", containsString("4 files"));
    }

    @Test
    void a_file_that_is_removed_counts_no_longer_and_is_gone() {
        String ref = opened();
        String id = sent(ref, KIND, "image/jpeg", PICTURE).path("file.id");
        String other = opened();
        given().delete("/v1/cases/" + other + "/evidence/" + id).then().statusCode(404);

        given().delete("/v1/cases/" + ref + "/evidence/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("changed.facts.fact", hasItem("evidence"))
                .body("actions.requires.flatten()", hasItem(KIND));
        get("/v1/cases/" + ref + "/evidence/" + id).then().statusCode(404);
        list(ref).then().body("items", hasSize(0));
        get("/v1/cases/" + ref + "/events").then().body("items[0].type", equalTo("EVIDENCE_REMOVED"));
        given().delete("/v1/cases/" + ref + "/evidence/" + id).then().statusCode(404);
        sent(ref, KIND, "image/jpeg", PICTURE).then().statusCode(201);
    }

    @Test
    void a_closed_case_takes_no_file() {
        String ref = opened();
        Given.json("{\"outcome\": \"WON\"}")
                .post("/v1/cases/" + ref + "/close")
                .then()
                .statusCode(200);
        sent(ref, KIND, "image/jpeg", PICTURE).then().statusCode(409).body("code", equalTo("TRI-113"));
    }

    @Test
    void a_case_that_has_changed_since_it_was_read_takes_none() {
        String ref = opened();
        to(KIND, "image/jpeg", PICTURE)
                .header("If-Match", "\"7\"")
                .post("/v1/cases/" + ref + "/evidence")
                .then()
                .statusCode(412);
        list(ref).then().body("items", hasSize(0));
    }

    @Test
    void an_unknown_case_has_no_files() {
        sent("none", KIND, "image/jpeg", PICTURE).then().statusCode(404).body("code", equalTo("TRI-102"));
        list("none").then().statusCode(404);
        get("/v1/cases/none/evidence/" + UUID.randomUUID()).then().statusCode(404);
        get("/v1/cases/none/evidence/x").then().statusCode(404);
    }

    @Test
    void erasing_a_case_erases_its_files_and_an_export_lists_them_before() {
        String ref = opened();
        String id = sent(ref, KIND, "image/jpeg", PICTURE).path("file.id");
        get("/v1/cases/" + ref + "/export")
                .then()
                .body("evidence.id", equalTo(List.of(id)))
                .body("evidence[0].sha256", not(startsWith("sha256")));

        given().delete("/v1/cases/" + ref + "/personal-data").then().statusCode(200);

        list(ref).then().statusCode(200).body("items", hasSize(0));
        get("/v1/cases/" + ref + "/evidence/" + id).then().statusCode(404);
        get("/v1/cases/" + ref + "/export").then().body("evidence", hasSize(0));
        sent(ref, KIND, "image/jpeg", PICTURE).then().statusCode(201);
    }

    private static String opened() {
        String ref = Given.caseRef();
        Given.json(complaint(ref)).post("/v1/triage").then().statusCode(201);
        return ref;
    }

    private static String complaint(String ref) {
        return """
                {"caseRef": "%s", "platform": "PAYPAL", "stage": "CLAIM", "turn": "SELLER",
                 "complaint": {"kind": "NOT_RECEIVED"},
                 "shipment": {"state": "DELIVERED", "reason": "SIGNED"}}"""
                .formatted(ref);
    }

    private static RequestSpecification to(String kind, String type, byte[] content) {
        return given().contentType(type)
                .queryParam("kind", kind)
                .queryParam("name", "proof")
                .body(content);
    }

    private static Response sent(String ref, String kind, String type, byte[] content) {
        return to(kind, type, content).post("/v1/cases/" + ref + "/evidence");
    }

    private static Response keyed(String key, String ref, String kind, byte[] content) {
        return to(kind, "application/octet-stream", content)
                .header("Idempotency-Key", key)
                .post("/v1/cases/" + ref + "/evidence");
    }

    private static Response list(String ref) {
        return get("/v1/cases/" + ref + "/evidence");
    }

    private static int done(Future<Integer> sent) {
        try {
            return sent.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
