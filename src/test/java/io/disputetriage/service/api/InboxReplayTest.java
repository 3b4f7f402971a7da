package io.disputetriage.service.api;

import static io.disputetriage.service.api.IntakeCalls.endpoint;
import static io.disputetriage.service.api.IntakeCalls.path;
import static io.disputetriage.service.api.IntakeCalls.settled;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.Postgres;
import io.disputetriage.ShippedFiles;
import io.disputetriage.StripeEvents;
import io.disputetriage.service.rollout.SmallRules;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What no table understood is read again once a table does. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
class InboxReplayTest {
    private static final String WORDS = "intake/words.csv";
    private static final String MINOR_UNITS = "intake/minor-units.csv";
    private static final String SECRET = "whsec_replay";
    private static final String ADYEN_KEY = "44782DEF547AAA06C910C43932B1EB0C71FC68D9D0C057550C48EC2ACF6BA056";
    private static final String NEW_EVENT =
            """
            ADYEN,eventCode,DISPUTE_MOVED,stage,APPEAL,2000-01-01,,a letter of Adyen
            ADYEN,eventCode,DISPUTE_MOVED,turn,SELLER,2000-01-01,,a letter of Adyen
            """;

    private final String number = UUID.randomUUID().toString().substring(0, 8);
    private String shipped;

    @BeforeEach
    void the_shipped_tables_are_in_force() {
        shipped = get("/v1/rulesets/active").path("revision");
    }

    @AfterEach
    void and_are_so_again() {
        activate(shipped);
    }

    @Test
    void what_failed_for_a_word_becomes_a_case_when_the_table_has_it() {
        String id = moved(adyen(), number);
        settled(id, "FAILED")
                .body("detail", containsString("Add a row: ADYEN,eventCode,DISPUTE_MOVED,FACT,VALUE"))
                .body("caseRef", nullValue())
                .body("decisionId", nullValue());
        get("/v1/cases/ADYEN-psp" + number).then().statusCode(404);

        // Before the table is mended nothing comes of it, however often.
        replay(id);
        settled(id, "FAILED").body("detail", containsString("DISPUTE_MOVED"));

        String mended = mended(WORDS, NEW_EVENT);
        replay(id);
        settled(id, "MAPPED")
                .body("caseRef", equalTo("ADYEN-psp" + number))
                .body("detail", nullValue())
                .body("mapping.sources.stage.word", equalTo("DISPUTE_MOVED"));
        decisionOf(id)
                .body("factSheet.stage", equalTo("APPEAL"))
                .body("factSheet.turn", equalTo("SELLER"))
                .body("factSheet.order.id", equalTo("O-" + number))
                .body("ruleset.revision", equalTo(mended));
        get("/v1/cases/ADYEN-psp" + number)
                .then()
                .statusCode(200)
                .body("stage", equalTo("APPEAL"))
                .body("open", equalTo(true));
    }

    @Test
    void all_that_failed_of_an_endpoint_is_read_again_at_once_and_what_failed_elsewhere_is_not() {
        Response adyen = adyen();
        Response other = adyen();
        String one = moved(adyen, number + "-1");
        String two = moved(adyen, number + "-2");
        String unread = moved(adyen, number + "-3", "DISPUTE_FORGOTTEN");
        String elsewhere = moved(other, number + "-4");
        for (String id : new String[] {one, two, unread, elsewhere}) {
            settled(id, "FAILED");
        }
        mended(WORDS, NEW_EVENT);
        Given.json("{}")
                .post("/v1/intake-endpoints/" + adyen.path("id") + "/replay")
                .then()
                .statusCode(200)
                .body("entries", equalTo(3));
        for (String id : new String[] {one, two}) {
            settled(id, "MAPPED");
            decisionOf(id).body("factSheet.stage", equalTo("APPEAL"));
        }
        settled(unread, "FAILED").body("detail", containsString("DISPUTE_FORGOTTEN"));
        settled(elsewhere, "FAILED");
        get("/v1/inbox?state=FAILED&endpoint=" + adyen.path("id")).then().body("items", hasSize(1));
    }

    @Test
    void a_word_that_was_left_unknown_becomes_a_fact_and_another_decision() {
        String id = sent(
                event("1", "needs_response").replace("\"status\": \"needs_response\"", "\"status\": \"needs_answer\""));
        settled(id, "MAPPED").body("mapping.warnings.row", hasItem(containsString("STRIPE,status,needs_answer,")));
        String first = get("/v1/inbox/" + id).path("decisionId");
        decisionOf(id).body("factSheet.turn", nullValue()).body("factSheet.complaint.kind", equalTo("NOT_RECEIVED"));

        mended(
                WORDS,
                """
                STRIPE,status,needs_answer,stage,CHARGEBACK,2000-01-01,,a letter of Stripe
                STRIPE,status,needs_answer,turn,SELLER,2000-01-01,,a letter of Stripe
                """);
        replay(id);
        settled(id, "MAPPED")
                .body("mapping.warnings.kind", not(hasItem("UNKNOWN_PLATFORM_WORD")))
                .body("decisionId", not(equalTo(first)));
        decisionOf(id).body("factSheet.turn", equalTo("SELLER")).body("factSheet.stage", equalTo("CHARGEBACK"));
        get("/v1/cases/STRIPE-du_" + number).then().body("version", equalTo(2));

        // Once more it says nothing new.
        replay(id);
        settled(id, "MAPPED");
        get("/v1/cases/STRIPE-du_" + number).then().body("version", equalTo(2));
    }

    @Test
    void an_amount_is_read_by_the_decimals_that_the_table_has_now() {
        String id = sent(event("1", "needs_response").replace("\"usd\"", "\"huf\""));
        settled(id, "MAPPED").body("mapping.warnings", empty());
        decisionOf(id).body("factSheet.complaint.amount.amount", equalTo("18.90"));

        mended(MINOR_UNITS, "STRIPE,HUF,0,REFUSE,2000-01-01,,a letter of Stripe\n");
        replay(id);
        settled(id, "MAPPED");
        decisionOf(id)
                .body("factSheet.complaint.amount.amount", equalTo("1890.00"))
                .body("factSheet.complaint.amount.currency", equalTo("HUF"));
    }

    private static void replay(String id) {
        Given.json("{}")
                .post("/v1/inbox/" + id + "/replay")
                .then()
                .statusCode(200)
                .body("state", equalTo("RECEIVED"));
    }

    private static ValidatableResponse decisionOf(String id) {
        return get("/v1/decisions/" + get("/v1/inbox/" + id).path("decisionId"))
                .then()
                .statusCode(200)
                .body("factSheet", notNullValue());
    }

    /** The shipped tables with rows more, in force. */
    private static String mended(String table, String rows) {
        Map<String, String> texts = new TreeMap<>(SmallRules.edition("mended"));
        texts.putAll(ShippedFiles.all().texts("intake/", ".csv"));
        texts.computeIfPresent(table, (path, text) -> text + rows);
        ObjectNode bundle = JsonNodeFactory.instance.objectNode();
        ObjectNode files = bundle.putObject("files");
        texts.forEach(files::put);
        String revision = Given.json(bundle.toString())
                .post("/v1/ruleset-checks?keep=true")
                .then()
                .statusCode(200)
                .body("diagnostics", empty())
                .body("kept", equalTo(true))
                .extract()
                .path("revision");
        activate(revision);
        return revision;
    }

    private static void activate(String revision) {
        Given.json("{\"revision\": \"" + revision + "\"}")
                .header("If-Match", "*")
                .put("/v1/rulesets/active")
                .then()
                .statusCode(200);
    }

    private String event(String event, String status) {
        return StripeEvents.dispute("evt_" + number + "_" + event, StripeEvents.BEGIN, number, status);
    }

    private static String sent(String body) {
        Response made = endpoint("{\"platform\": \"STRIPE\", \"mode\": \"LIVE\", \"secret\": \"" + SECRET + "\"}");
        return given().headers(
                        new StripeEvents(SECRET).headers(body, Instant.now().getEpochSecond()))
                .body(body)
                .post(path(made))
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    private static Response adyen() {
        return endpoint("{\"platform\": \"ADYEN\", \"mode\": \"LIVE\", \"secret\": \"" + ADYEN_KEY + "\"}");
    }

    /** An entry of a notification whose code says all that it tells of the dispute. */
    private static String moved(Response adyen, String number) {
        return moved(adyen, number, "DISPUTE_MOVED");
    }

    private static String moved(Response adyen, String number, String code) {
        String signed = "psp%1$s:pay%1$s:Shop:O-%1$s:1000:EUR:%2$s:true".formatted(number, code);
        byte[] hmac = new HmacUtils(HmacAlgorithms.HMAC_SHA_256, HexFormat.of().parseHex(ADYEN_KEY)).hmac(signed);
        given().contentType("application/json")
                .body(
                        """
                        {"live": "true", "notificationItems": [{"NotificationRequestItem": {"pspReference": "psp%1$s",
                         "originalReference": "pay%1$s", "merchantAccountCode": "Shop", "merchantReference": "O-%1$s",
                         "amount": {"value": 1000, "currency": "EUR"}, "eventCode": "%2$s", "success": "true",
                         "eventDate": "2026-03-09T10:00:00+01:00", "additionalData": {"hmacSignature": "%3$s"}}}]}"""
                                .formatted(number, code, Base64.getEncoder().encodeToString(hmac)))
                .post(path(adyen))
                .then()
                .statusCode(200)
                .body(equalTo("[accepted]"));
        return get("/v1/inbox?limit=1&endpoint=" + adyen.path("id")).path("items[0].id");
    }
}
