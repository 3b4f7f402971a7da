package io.disputetriage.service.api;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.disputetriage.MailServer;
import io.disputetriage.MailServer.Behaviour;
import io.disputetriage.Postgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A complaint goes out as a person has read it: once, to the right address, with the proof. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(MailServer.class)
class MailJourneyTest {
    private static final String ADDRESS = "B2B-ts@baidu.com";

    private static int colours;

    @AfterEach
    void end() {
        MailServer.behaves(Behaviour.SOUND);
        given().delete("/v1/mail-addresses/" + ADDRESS);
    }

    @Test
    void a_draft_names_who_it_is_for_and_what_is_attached_and_opens_in_a_mail_program() {
        Complaint complaint = complaint();
        Response draft = get(complaint.draft());
        draft.then()
                .statusCode(200)
                .body("action", equalTo("COMPLAINT_EMAIL"))
                .body("mail.from", equalTo("disputes@shop.example"))
                .body("mail.to", nullValue())
                .body("mail.unconfirmedTo", equalTo(ADDRESS))
                .body("mail.attachments.name", contains("1-malicious-report-proof.png"))
                .body("mail.mailto", startsWith("mailto:?subject=Complaint"))
                .header("ETag", equalTo('"' + draft.<String>path("mail.hash") + '"'));
        String file = given().accept("message/rfc822")
                .get(complaint.draft())
                .then()
                .statusCode(200)
                .contentType("message/rfc822")
                .extract()
                .asString();
        assertThat(file).contains("filename=1-malicious-report-proof.png").doesNotContain("\nTo:");
        assertThat(org.apache.commons.codec.digest.DigestUtils.sha256Hex(file)).isEqualTo(draft.path("mail.hash"));
        get(complaint.draft().replace("?language=en", "")).then().body("language", equalTo("zh"));
    }

    @Test
    void nothing_goes_to_an_address_that_nobody_has_confirmed() {
        Complaint complaint = complaint();
        assertRefused(approve(complaint, complaint.hash()), "PUT /v1/mail-addresses/" + ADDRESS);
        Given.json("{}")
                .put("/v1/mail-addresses/" + ADDRESS)
                .then()
                .statusCode(200)
                .body("items.address", contains(ADDRESS))
                .body("items[0].confirmedBy", not(equalTo(null)));
        get(complaint.draft()).then().body("mail.to", equalTo(ADDRESS)).body("mail.unconfirmedTo", nullValue());
        Given.json("{}").put("/v1/mail-addresses/a b").then().statusCode(404);
        given().delete("/v1/mail-addresses/" + ADDRESS).then().statusCode(200).body("items", hasSize(0));
        given().delete("/v1/mail-addresses/" + ADDRESS).then().statusCode(404);
    }

    @Test
    void what_a_person_has_read_goes_out_once_and_the_case_knows() {
        confirm();
        Complaint complaint = complaint();
        approve(complaint, "0".repeat(64))
                .then()
                .statusCode(412)
                .body("code", equalTo("TRI-802"))
                .body("detail", containsString(complaint.hash()));
        Response approved = approve(complaint, complaint.hash());
        approved.then().statusCode(202).body("state", equalTo("APPROVED")).body("to", equalTo(ADDRESS));
        assertRefused(approve(complaint, complaint.hash()));
        Response sent = await(approved, "SENT");
        List<String> arrived = MailServer.arrived(sent.path("messageId"));
        assertThat(arrived).hasSize(1);
        assertThat(arrived.get(0))
                .contains("To: " + ADDRESS, "From: disputes@shop.example", "Subject: Complaint about a report")
                .contains("1-malicious-report-proof.png");
        awaitEvent(complaint);
        get("/v1/cases/" + complaint.ref() + "/events").then().body("items.type", hasItem("ACTION_TAKEN"));
        get("/v1/mails?state=SENT&limit=200").then().body("items.id", hasItem(sent.<String>path("id")));
    }

    @Test
    void whether_it_went_out_is_left_to_a_person_where_nobody_knows() {
        confirm();
        MailServer.behaves(Behaviour.CLOSES_AFTER_DATA);
        Complaint complaint = complaint();
        Response unclear = await(approve(complaint, complaint.hash()), "UNCLEAR");
        MailServer.behaves(Behaviour.SOUND);
        // Here nothing else has happened to the case meanwhile.
        assertRefused(approve(complaint, complaint.hash()), "/v1/mails/" + unclear.path("id") + "/outcome");
        Complaint anew = anew(complaint);
        assertRefused(approve(anew, anew.hash(), true), "/v1/mails/" + unclear.path("id") + "/outcome");
        sleep(Duration.ofSeconds(3));
        String mail = "/v1/mails/" + unclear.path("id");
        get(mail).then().body("state", equalTo("UNCLEAR"));
        assertThat(MailServer.arrived(unclear.path("messageId"))).isEmpty();
        Given.json("{}").post(mail + "/outcome").then().statusCode(400);
        Given.json("{\"sent\": false}")
                .post(mail + "/outcome")
                .then()
                .statusCode(200)
                .body("state", equalTo("NOT_SENT"));
        Given.json("{\"sent\": true}").post(mail + "/outcome").then().statusCode(409);
        Response again = await(approve(anew, anew.hash()), "SENT");
        assertThat(again.<String>path("messageId")).isNotEqualTo(unclear.path("messageId"));
        assertThat(MailServer.arrived(again.path("messageId"))).hasSize(1);
    }

    @Test
    void a_complaint_that_was_sent_is_sent_anew_only_if_somebody_says_so() {
        confirm();
        Complaint complaint = complaint();
        Response first = await(approve(complaint, complaint.hash()), "SENT");
        awaitEvent(complaint);
        // At another stage the same is to be done anew.
        String decision = Given.json(report(complaint.ref(), "[]").replace("CONTACT", "CLAIM"))
                .post("/v1/triage")
                .path("decisionId");
        Complaint anew = new Complaint(complaint.ref(), decision, rank(decision));
        assertRefused(approve(anew, anew.hash()), first.<String>path("id"), "again");
        Response second = await(approve(anew, anew.hash(), true), "SENT");
        assertThat(MailServer.arrived(second.path("messageId"))).hasSize(1);
    }

    @Test
    void what_changes_between_approval_and_sending_keeps_it_from_being_sent() {
        confirm();
        Complaint busy = complaint();
        Complaint waiting = complaint();
        String hash = waiting.hash();
        MailServer.behaves(Behaviour.HANGS_AFTER_DATA);
        Response sending = approve(busy, busy.hash());
        awaitTaken(sending);
        Response approved = approve(waiting, hash);
        given().delete("/v1/mail-addresses/" + ADDRESS).then().statusCode(200);
        await(approved, "NOT_SENT").then().body("detail", containsString("taken back"));
        await(sending, "UNCLEAR");
    }

    @Test
    void a_server_that_falls_silent_leaves_it_unclear_and_who_finds_the_mail_says_so() {
        confirm();
        MailServer.behaves(Behaviour.HANGS_AFTER_DATA);
        Complaint complaint = complaint();
        Response unclear = await(approve(complaint, complaint.hash()), "UNCLEAR");
        Given.json("{\"sent\": true}")
                .post("/v1/mails/" + unclear.path("id") + "/outcome")
                .then()
                .statusCode(200)
                .body("state", equalTo("SENT"));
        awaitEvent(complaint);
    }

    @Test
    void a_server_that_says_no_has_not_sent_it() {
        confirm();
        MailServer.behaves(Behaviour.REFUSES_AFTER_DATA);
        Complaint complaint = complaint();
        await(approve(complaint, complaint.hash()), "NOT_SENT")
                .then()
                .body("detail", containsString("554 no mail today"));
    }

    @Test
    void nothing_goes_out_without_the_proof_or_for_a_decision_that_is_not_the_latest() {
        confirm();
        Complaint complaint = complaint();
        String hash = complaint.hash();
        upload(complaint.ref(), "CHAT_LOG");
        assertRefused(approve(complaint, hash), "decided anew");
        String ref = Given.caseRef();
        String decision = Given.json(report(ref, "[{\"kind\": \"MALICIOUS_REPORT_PROOF\"}]"))
                .post("/v1/triage")
                .path("decisionId");
        Complaint onRecordOnly = new Complaint(ref, decision, rank(decision));
        get(onRecordOnly.draft()).then().body("mail.notUploaded", contains("MALICIOUS_REPORT_PROOF"));
        assertRefused(approve(onRecordOnly, onRecordOnly.hash()), "MALICIOUS_REPORT_PROOF");
        get("/v1/decisions/" + decision + "/actions/99/draft").then().statusCode(404);
        get("/v1/decisions/" + decision + "/actions/x/draft").then().statusCode(404);
    }

    @Test
    void only_a_complaint_to_a_platform_is_sent() {
        String ref = Given.caseRef();
        String decision = Given.json(Given.complaint(ref)).post("/v1/triage").path("decisionId");
        int rank = get("/v1/decisions/" + decision).path("actions.find { it.action == 'SEND_LOGISTICS_INFO' }.rank");
        Complaint toTheBuyer = new Complaint(ref, decision, rank);
        assertRefused(approve(toTheBuyer, toTheBuyer.hash()), "Only complaints to a platform are sent");
    }

    @Test
    void what_no_mail_server_takes_is_not_sent() {
        confirm();
        Complaint complaint = complaint();
        for (int i = 0; i < 3; i++) {
            upload(complaint.ref(), "MALICIOUS_REPORT_PROOF", 1_600);
        }
        String decision = get("/v1/cases/" + complaint.ref()).path("latestDecisionId");
        Complaint large = new Complaint(complaint.ref(), decision, rank(decision));
        assertRefused(approve(large, large.hash()), "mail servers take 15728640");
    }

    @Test
    void what_was_done_otherwise_or_has_ended_is_not_complained_about() {
        confirm();
        Complaint done = complaint();
        String hash = done.hash();
        Given.json("{}")
                .post("/v1/cases/" + done.ref() + "/actions/" + done.rank() + "/taken")
                .then()
                .statusCode(200);
        assertRefused(approve(done, hash), "decided anew");
        Complaint closed = complaint();
        String last = closed.hash();
        Given.json("{\"outcome\": \"WON\"}")
                .post("/v1/cases/" + closed.ref() + "/close")
                .then()
                .statusCode(200);
        assertRefused(approve(closed, last), "reopen it first");
    }

    @Test
    void of_an_erased_case_nothing_is_left_of_what_was_said_and_to_whom() {
        confirm();
        Complaint complaint = complaint();
        Response sent = await(approve(complaint, complaint.hash()), "SENT");
        awaitEvent(complaint);
        String export = "/v1/cases/" + complaint.ref() + "/export";
        Object whole = get("/v1/mails/" + sent.path("id")).jsonPath().getMap("$");
        get(export).then().body("mails", contains(whole)).body("mails[0].to", equalTo(ADDRESS));
        given().delete("/v1/cases/" + complaint.ref() + "/personal-data").then().statusCode(200);
        get("/v1/mails/" + sent.path("id"))
                .then()
                .body("to", nullValue())
                .body("state", equalTo("SENT"))
                .body("messageId", equalTo(sent.path("messageId")));
        get(export)
                .then()
                .body("mails[0].to", nullValue())
                .body("mails[0].state", equalTo("SENT"))
                .body("mails[0].messageId", equalTo(sent.path("messageId")));
    }

    record Complaint(String ref, String decision, int rank) {
        String draft() {
            return "/v1/decisions/" + decision + "/actions/" + rank + "/draft?language=en";
        }

        String hash() {
            return get(draft()).path("mail.hash");
        }
    }

    /** With its proof uploaded. */
    static Complaint complaint() {
        String ref = Given.caseRef();
        Given.json(report(ref, "[]")).post("/v1/triage").then().statusCode(201);
        upload(ref, "MALICIOUS_REPORT_PROOF");
        String decision = get("/v1/cases/" + ref).path("latestDecisionId");
        return new Complaint(ref, decision, rank(decision));
    }

    /** Decided once more, by another event. */
    private static Complaint anew(Complaint complaint) {
        upload(complaint.ref(), "CHAT_LOG");
        String decision = get("/v1/cases/" + complaint.ref()).path("latestDecisionId");
        assertThat(decision).isNotEqualTo(complaint.decision());
        return new Complaint(complaint.ref(), decision, rank(decision));
    }

    private static int rank(String decision) {
        return get("/v1/decisions/" + decision).path("actions.find { it.action == 'COMPLAINT_EMAIL' }.rank");
    }

    private static String report(String ref, String evidence) {
        return """
                {"caseRef": "%s", "platform": "BAIDU_AICAIGOU", "stage": "CONTACT", "asOf": "2026-02-03T09:00:00Z",
                 "complaint": {"kind": "ACCOUNT_REPORTED"}, "evidence": %s,
                 "report": {"reportedAt": "2026-01-31", "source": "MERCHANT", "reporterKnown": true, "malicious": true}}"""
                .formatted(ref, evidence);
    }

    private static void upload(String ref, String kind) {
        upload(ref, kind, 2);
    }

    /** @param side of a square in which each point has a colour of its own, so that it can't be compressed */
    private static void upload(String ref, String kind, int side) {
        ByteArrayOutputStream image = new ByteArrayOutputStream();
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(++colours);
        for (int i = 0; i < side * side; i++) {
            picture.setRGB(i % side, i / side, random.nextInt());
        }
        try {
            ImageIO.write(picture, "png", image);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        given().contentType("image/png")
                .body(image.toByteArray())
                .post("/v1/cases/" + ref + "/evidence?name=proof.png&kind=" + kind)
                .then()
                .statusCode(201);
    }

    static void confirm() {
        Given.json("{}").put("/v1/mail-addresses/" + ADDRESS).then().statusCode(200);
    }

    static Response approve(Complaint complaint, String hash) {
        return approve(complaint, hash, false);
    }

    private static Response approve(Complaint complaint, String hash, boolean again) {
        return Given.json("{\"language\": \"en\", \"again\": " + again + ", \"hash\": \"" + hash + "\"}")
                .post("/v1/decisions/" + complaint.decision() + "/actions/" + complaint.rank() + "/mail");
    }

    /** @param why parts of the sentence that says so */
    static void assertRefused(Response answer, String... why) {
        answer.then().statusCode(409).body("code", equalTo("TRI-801"));
        for (String part : why) {
            assertThat(answer.<String>path("detail")).contains(part);
        }
    }

    private static Response await(Response approved, String state) {
        approved.then().statusCode(202);
        String mail = "/v1/mails/" + approved.path("id");
        Response now = get(mail);
        for (int i = 0; i < 200 && List.of("APPROVED", "SENDING").contains(now.<String>path("state")); i++) {
            sleep(Duration.ofMillis(100));
            now = get(mail);
        }
        now.then().body("state", equalTo(state));
        return now;
    }

    private static void awaitTaken(Response approved) {
        for (int i = 0;
                i < 100 && get("/v1/mails/" + approved.path("id")).path("state").equals("APPROVED");
                i++) {
            sleep(Duration.ofMillis(50));
        }
    }

    /** What was sent is told to the case right after. */
    private static void awaitEvent(Complaint complaint) {
        String events = "/v1/cases/" + complaint.ref() + "/events";
        for (int i = 0; i < 100 && !get(events).<List<String>>path("items.type").contains("ACTION_TAKEN"); i++) {
            sleep(Duration.ofMillis(100));
        }
        get(events).then().body("items.type", hasItems("ACTION_TAKEN"));
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
