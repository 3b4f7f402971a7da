package io.disputetriage.service.api;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.disputetriage.Postgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What drafts, mails, evidence and packs told of a person is gone with the case, and stood in no log before. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
class ErasedCaseTest {
    private static final String NAME = "Zephyrine Quillfeather";
    private static final String NUMBER = "QZ771199335XX";
    private static final String WORDS = "Nimm das zurueck, sonst";

    @Inject
    DataSource database;

    @Test
    void nothing_of_a_person_is_left_in_any_table_and_nothing_was_logged() throws IOException, SQLException {
        Heard heard = new Heard();
        Logger root = Logger.getLogger("");
        root.addHandler(heard);
        String ref = Given.caseRef();
        try {
            String decision = told(ref);
            get("/v1/decisions/" + decision + "/drafts").then().statusCode(200).body(containsString(NUMBER));
            String file = get("/v1/cases/" + ref + "/evidence").path("items[0].id");
            get("/v1/cases/" + ref + "/evidence-pack?covered=" + file).then().statusCode(200);
            toldOthers(ref, decision);
            assertThat(places(NUMBER))
                    .as("where it stands before")
                    .contains("mails.body", "mails.recipient", "webhook_attempts.detail");
            given().delete("/v1/cases/" + ref + "/personal-data").then().statusCode(200);
            get("/v1/decisions/" + decision + "/drafts").then().statusCode(410);
            get("/v1/decisions/" + decision + "/actions/1/draft").then().statusCode(410);
            get("/v1/cases/" + ref + "/evidence").then().body("items", hasSize(0));
            get("/v1/cases/" + ref + "/evidence-pack")
                    .then()
                    .statusCode(anyOf(equalTo(404), equalTo(409), equalTo(410)));
        } finally {
            root.removeHandler(heard);
        }
        for (String value : List.of(NAME, NUMBER, WORDS)) {
            assertThat(places(value)).as(value).isEmpty();
            assertThat(heard.said).noneMatch(line -> line.contains(value));
        }
        assertThat(heard.said).as("something was heard").isNotEmpty();
    }

    /** A case with a file, decided; the id of the latest decision. */
    private static String told(String ref) throws IOException {
        Given.json(
                        """
                        {"caseRef": "%s", "platform": "PAYPAL", "stage": "CLAIM", "turn": "SELLER", "asOf": "2026-03-10T09:00:00Z",
                         "complaint": {"kind": "NOT_RECEIVED", "statement": "%s"}, "buyer": {"name": "%s"},
                         "order": {"recipientName": "%s", "total": {"amount": "18.90", "currency": "USD"}},
                         "shipment": {"state": "DELIVERED", "reason": "SIGNED", "carrier": "china-post", "shippedAt": "2026-02-10T00:00:00Z",
                                      "trackingNumber": "%s", "signedBy": "%s"}}"""
                                .formatted(ref, WORDS, NAME, NAME, NUMBER, NAME))
                .post("/v1/triage")
                .then()
                .statusCode(201);
        given().contentType("application/pdf")
                .body(Files.readAllBytes(Path.of("src/docs/examples/delivery.pdf")))
                .post("/v1/cases/" + ref + "/evidence?kind=DELIVERY_CONFIRMATION&name=" + NUMBER + ".pdf")
                .then()
                .statusCode(201);
        return get("/v1/cases/" + ref).path("latestDecisionId");
    }

    /** In the words of an e-mail, and of a call that failed. */
    private void toldOthers(String ref, String decision) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    insert into mails (id, account, actor, case_ref, decision_id, rank, state, hash, message_id, approved_at,
                                       ended_at, reported, sender, recipient, subject, body, detail, attachments)
                    select gen_random_uuid(), account, 'ops', case_ref, '%s', 1, 'SENT', '', '<1@shop.example>', now(),
                           now(), true, '%2$s', '%2$s', '%2$s', '%2$s', '%2$s', '{}' from cases where case_ref = '%3$s'"""
                            .formatted(decision, NUMBER, ref));
            statement.execute(
                    """
                    insert into webhook_endpoints (id, account, actor, url, types, secret, created_at, disabled_at)
                    select id, account, 'ops', 'https://shop.example', '{}', '', now(), now() from cases where case_ref = '%s'"""
                            .formatted(ref));
            statement.execute(
                    """
                    insert into webhook_attempts (endpoint, case_id, event_id, number, at, outcome, detail, millis)
                    select id, id, id, 1, now(), 'FAILED', '%s', 1 from cases where case_ref = '%s'"""
                            .formatted(NUMBER, ref));
        }
    }

    /** Tables and columns in which a text stands, of whichever type they are. */
    private List<String> places(String text) throws SQLException {
        List<String> places = new ArrayList<>();
        String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            List<String[]> columns = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(
                    """
                    select c.table_name, c.column_name from information_schema.columns c
                      join information_schema.tables t using (table_schema, table_name)
                     where t.table_schema = 'public' and t.table_type = 'BASE TABLE'
                       and c.data_type in ('text', 'bytea', 'ARRAY', 'jsonb', 'json', 'character varying')""")) {
                while (rows.next()) {
                    columns.add(new String[] {rows.getString(1), rows.getString(2)});
                }
            }
            for (String[] column : columns) {
                String sql =
                        "select count(*) from \"%s\" where position('%s' in \"%s\"::text) > 0 or position('%s' in \"%s\"::text) > 0"
                                .formatted(column[0], text, column[1], hex, column[1]);
                try (ResultSet rows = statement.executeQuery(sql)) {
                    rows.next();
                    if (rows.getLong(1) > 0) {
                        places.add(column[0] + "." + column[1]);
                    }
                }
            }
        }
        return places;
    }

    private static final class Heard extends Handler {
        private final List<String> said = new ArrayList<>();

        @Override
        public synchronized void publish(LogRecord record) {
            said.add(record.getMessage() + " " + java.util.Arrays.toString(record.getParameters()) + " "
                    + record.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
