package io.disputetriage.service.api;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.disputetriage.Postgres;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

/** As it is until somebody configures a sender: drafts are there to be sent by hand, and the service sends nothing. */
@QuarkusTest
@TestProfile(MailWithoutSenderTest.NoSender.class)
class MailWithoutSenderTest {
    /** Without the mail server that all other tests have. */
    public static final class NoSender implements QuarkusTestProfile {
        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Postgres.class));
        }
    }

    @Test
    void a_complaint_that_is_ready_is_not_sent_and_who_approves_it_is_told_what_to_set() {
        MailJourneyTest.confirm();
        MailJourneyTest.Complaint complaint = MailJourneyTest.complaint();
        get(complaint.draft())
                .then()
                .statusCode(200)
                .body("mail.from", nullValue())
                .body("mail.notUploaded", hasSize(0))
                .body("mail.mailto", startsWith("mailto:B2B-ts@baidu.com?subject=Complaint"));

        Response refused = MailJourneyTest.approve(complaint, complaint.hash());

        MailJourneyTest.assertRefused(refused, "No sender is configured", "TRIAGE_MAIL_FROM", "QUARKUS_MAILER_HOST");
        refused.then().body("title", equalTo("The e-mail can't be sent")).body("type", equalTo("/errors/TRI-801"));
        get("/v1/mails").then().statusCode(200).body("items", hasSize(0));
    }
}
