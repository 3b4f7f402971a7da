package io.disputetriage.service.api;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.disputetriage.Postgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** From an uploaded file to a ZIP that can be handed in. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
class EvidencePackJourneyTest {
    private static final Path PROOF = Path.of("src/docs/examples/delivery.pdf");

    @Test
    void what_was_uploaded_comes_back_with_a_letter_and_an_index() throws IOException {
        String ref = delivered();
        String id = upload(ref, "DELIVERY_CONFIRMATION", "../../Jane Roe.exe");
        Response answer = get(pack(ref) + "?covered=" + id);
        answer.then()
                .statusCode(200)
                .contentType("application/zip")
                .header("Content-Disposition", equalTo("attachment; filename=\"evidence-" + ref + ".zip\""));
        Map<String, byte[]> entries = entries(answer.asByteArray());
        assertThat(entries.keySet())
                .containsExactly("index.json", "letter.txt", "01-LETTER.pdf", "02-DELIVERY_CONFIRMATION.pdf");
        assertThat(entries.get("02-DELIVERY_CONFIRMATION.pdf")).isEqualTo(Files.readAllBytes(PROOF));
        assertThat(text(entries, "letter.txt"))
                .contains("02  delivery confirmation: 02-DELIVERY_CONFIRMATION.pdf", "Evidence: delivery confirmation.")
                .doesNotContain("tracking record", "Jane Roe");
        JsonPath index = new JsonPath(text(entries, "index.json"));
        assertThat(index.getString("caseRef")).isEqualTo(ref);
        assertThat(index.getString("decisionId"))
                .isEqualTo(get("/v1/cases/" + ref).path("latestDecisionId"));
        assertThat(index.getString("action")).isEqualTo("SUBMIT_EVIDENCE");
        assertThat(index.getList("notUploaded.kind")).contains("TRACKING_RECORD");
    }

    @Test
    void the_same_pack_is_not_sent_twice_and_another_one_is() throws IOException {
        String ref = delivered();
        String covered = "?covered=" + upload(ref, "DELIVERY_CONFIRMATION", "proof.pdf");
        Response first = get(pack(ref) + covered);
        String tag = first.header("ETag");
        assertThat(get(pack(ref) + covered).asByteArray()).isEqualTo(first.asByteArray());
        given().header("If-None-Match", tag).get(pack(ref) + covered).then().statusCode(304);
        upload(ref, "TRACKING_RECORD", "tracking.pdf");
        Response other = given().header("If-None-Match", tag).get(pack(ref) + covered);
        other.then().statusCode(200);
        assertThat(entries(other.asByteArray())).hasSize(5);
    }

    @Test
    void a_chinese_letter_stands_beside_the_english_one() throws IOException {
        String ref = delivered();
        String id = upload(ref, "DELIVERY_CONFIRMATION", "proof.pdf");
        Map<String, byte[]> entries =
                entries(get(pack(ref) + "?language=zh-Hans&covered=" + id).asByteArray());
        assertThat(text(entries, "letter-zh.txt")).contains("02  妥投证明");
        assertThat(text(entries, "letter.txt")).contains("Dear case team,");
    }

    @Test
    void what_may_show_others_goes_in_once_somebody_says_that_they_are_covered() throws IOException {
        String ref = delivered();
        String id = upload(ref, "DELIVERY_CONFIRMATION", "proof.pdf");
        get(pack(ref))
                .then()
                .statusCode(409)
                .body("code", equalTo("TRI-710"))
                .body("detail", containsString("covered=" + id));
        upload(ref, "TRACKING_RECORD", "tracking.pdf");
        Map<String, byte[]> without = entries(get(pack(ref)).asByteArray());
        assertThat(without.keySet())
                .contains("02-TRACKING_RECORD.pdf")
                .noneMatch(name -> name.contains("DELIVERY_CONFIRMATION"));
        assertThat(text(without, "letter.txt")).doesNotContain("delivery confirmation");
        JsonPath index = new JsonPath(text(without, "index.json"));
        assertThat(index.getString("leftOut[0].why")).isEqualTo("NOT_COVERED");
        Map<String, byte[]> with = entries(get(pack(ref) + "?covered=" + id).asByteArray());
        assertThat(with.keySet()).anyMatch(name -> name.contains("DELIVERY_CONFIRMATION"));
        assertThat(new JsonPath(text(with, "index.json")).getList("files.covered"))
                .contains(true);
        get(pack(ref) + "?covered=all").then().statusCode(400).body("code", equalTo("TRI-107"));
    }

    @Test
    void without_a_file_it_says_what_to_upload_and_where() {
        String ref = delivered();
        get(pack(ref))
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("TRI-710"))
                .body("detail", containsString("TRACKING_RECORD"))
                .body("detail", containsString("/evidence"));
    }

    @Test
    void where_nothing_is_handed_in_there_is_no_pack() {
        String ref = Given.caseRef();
        Given.json(Given.complaint(ref)).post("/v1/triage").then().statusCode(201);
        get(pack(ref))
                .then()
                .statusCode(409)
                .body("code", equalTo("TRI-710"))
                .body("detail", containsString("SUBMIT_EVIDENCE"));
        get(pack(Given.caseRef())).then().statusCode(404).body("code", equalTo("TRI-102"));
        get(pack(ref) + "?language=tlh").then().statusCode(400).body("code", equalTo("TRI-107"));
    }

    private static String delivered() {
        String ref = Given.caseRef();
        Given.json(
                        """
                        {"caseRef": "%s", "platform": "PAYPAL", "stage": "CLAIM", "turn": "SELLER",
                         "complaint": {"kind": "NOT_RECEIVED"}, "shipment": {"state": "DELIVERED", "reason": "SIGNED"},
                         "evidence": [{"kind": "TRACKING_RECORD"}]}"""
                                .formatted(ref))
                .post("/v1/triage")
                .then()
                .statusCode(201);
        return ref;
    }

    /** Its id. */
    private static String upload(String ref, String kind, String name) throws IOException {
        return given().contentType("application/pdf")
                .queryParam("kind", kind)
                .queryParam("name", name)
                .body(Files.readAllBytes(PROOF))
                .post("/v1/cases/" + ref + "/evidence")
                .then()
                .statusCode(201)
                .extract()
                .path("file.id");
    }

    private static String pack(String ref) {
        return "/v1/cases/" + ref + "/evidence-pack";
    }

    private static Map<String, byte[]> entries(byte[] zip) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return entries;
    }

    private static String text(Map<String, byte[]> entries, String name) {
        return new String(entries.get(name), StandardCharsets.UTF_8);
    }
}
