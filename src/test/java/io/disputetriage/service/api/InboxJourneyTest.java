package io.disputetriage.service.api;

import static io.disputetriage.service.api.IntakeCalls.ended;
import static io.disputetriage.service.api.IntakeCalls.endpoint;
import static io.disputetriage.service.api.IntakeCalls.path;
import static io.disputetriage.service.api.IntakeCalls.settled;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.disputetriage.Postgres;
import io.disputetriage.StripeEvents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Platforms send, and cases come of it. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(AbsentEbay.class)
class InboxJourneyTest {
    private static final String SECRET = "whsec_inboxJourney";
    private static final String ADYEN_KEY = "44782DEF547AAA06C910C43932B1EB0C71FC68D9D0C057550C48EC2ACF6BA056";

    private final String number = UUID.randomUUID().toString().substring(0, 8);
    private final StripeEvents stripe = new StripeEvents(SECRET);
    private String endpoint;
    private String address;

    @BeforeEach
    void stripe_has_an_address() {
        Response made = endpoint("{\"platform\": \"STRIPE\", \"mode\": \"LIVE\", \"secret\": \"" + SECRET + "\"}");
        endpoint = made.header("Location");
        address = path(made);
    }

    @Test
    void a_signed_event_becomes_a_case_with_a_decision() {
        String id = sent(event(1, "needs_response"));
        settled(id, "MAPPED")
                .body("caseRef", equalTo("STRIPE-du_" + number))
                .body("eventId", equalTo("evt_" + number + "_1"))
                .body("signedBy", equalTo("CURRENT"))
                .body("occurredAt", equalTo("2026-03-09T09:53:21Z"))
                .body("mapping.facts.stage", equalTo("CHARGEBACK"))
                .body("mapping.sources.stage.pointer", equalTo("/data/object/status"))
                .body("mapping.sources.stage.word", equalTo("needs_response"))
                .body("payload", containsString("\"charge\": \"ch_" + number + "\""));
        get("/v1/cases/STRIPE-du_" + number)
                .then()
                .body("platform", equalTo("STRIPE"))
                .body("stage", equalTo("CHARGEBACK"))
                .body("version", equalTo(1));
        String decision = get("/v1/inbox/" + id).path("decisionId");
        get("/v1/decisions/" + decision).then().body("actions[0].action", notNullValue());
    }

    @Test
    void what_comes_twice_happens_once() {
        String id = sent(event(1, "needs_response"));
        settled(id, "MAPPED");
        assertThat(sent(event(1, "needs_response"))).isEqualTo(id);
        get("/v1/cases/STRIPE-du_" + number + "/events").then().body("items", hasSize(1));
        get("/v1/inbox?caseRef=STRIPE-du_" + number).then().body("items", hasSize(1));
    }

    @Test
    void an_event_that_says_nothing_new_makes_no_decision() {
        settled(sent(event(1, "needs_response")), "MAPPED");
        settled(sent(event(2, "needs_response")), "MAPPED").body("decisionId", notNullValue());
        get("/v1/cases/STRIPE-du_" + number + "/events").then().body("items", hasSize(1));
    }

    @Test
    void a_late_event_does_not_take_back_a_newer_one() {
        settled(sent(event(5, "under_review")), "MAPPED");
        settled(sent(event(1, "needs_response")), "MAPPED");
        assertThat(facts().<String>path("factSheet.turn")).isEqualTo("PLATFORM");
    }

    @Test
    void the_platforms_end_ends_the_case() {
        settled(sent(event(1, "needs_response")), "MAPPED");
        settled(sent(event(9, "won")), "MAPPED");
        get("/v1/cases/STRIPE-du_" + number).then().body("open", equalTo(false)).body("ending.outcome", equalTo("WON"));
        // Sent long before, heard now.
        settled(sent(event(2, "under_review")), "MAPPED");
        get("/v1/cases/STRIPE-du_" + number).then().body("open", equalTo(false));
    }

    @Test
    void who_has_not_the_secret_is_refused_and_nothing_of_his_is_kept() {
        String body = event(1, "needs_response");
        long now = Instant.now().getEpochSecond();
        given().headers(new StripeEvents("whsec_another").headers(body, now))
                .body(body)
                .post(address)
                .then()
                .statusCode(401)
                .body("code", equalTo("TRI-704"))
                .body("detail", not(containsString(SECRET)));
        given().headers(stripe.headers(body, now))
                .body(body + " ")
                .post(address)
                .then()
                .statusCode(401);
        given().headers(stripe.headers(body, now - 301))
                .body(body)
                .post(address)
                .then()
                .statusCode(401);
        given().contentType("application/json").body(body).post(address).then().statusCode(401);
        given().contentType("application/json")
                .header("Stripe-Signature", "t=yesterday,v1=00")
                .body(body)
                .post(address)
                .then()
                .statusCode(400)
                .body("code", equalTo("TRI-703"));
        get("/v1/inbox?endpoint=" + id(endpoint)).then().body("items", hasSize(0));
    }

    @Test
    void another_address_is_nobodys() {
        given().body("{}").post("/v1/intake/" + "a".repeat(43)).then().statusCode(404);
        get("/v1/intake/" + "a".repeat(43) + "?challenge_code=x").then().statusCode(404);
        Given.json("").delete(endpoint);
        String body = event(1, "needs_response");
        given().headers(stripe.headers(body, Instant.now().getEpochSecond()))
                .body(body)
                .post(address)
                .then()
                .statusCode(404);
    }

    @Test
    void a_seller_who_told_of_the_order_first_finds_the_dispute_in_his_case() {
        String ref = "SHOP-" + number;
        Given.json(Given.complaint(ref)
                        .replace("\"order\": {", "\"order\": {\"id\": \"O-" + number + "\", ")
                        .replace("\"PAYPAL\"", "\"OWN_STORE\""))
                .post("/v1/triage")
                .then()
                .statusCode(201);
        settled(sent(event(1, "needs_response")), "MAPPED").body("caseRef", equalTo(ref));
        get("/v1/cases/" + ref)
                .then()
                .body("platform", equalTo("STRIPE"))
                .body("stage", equalTo("CHARGEBACK"))
                .body("version", equalTo(2));
        get("/v1/cases/STRIPE-du_" + number).then().statusCode(404);
    }

    @Test
    void what_people_have_said_of_the_case_stays() {
        settled(sent(event(1, "needs_response")), "MAPPED");
        String ref = "STRIPE-du_" + number;
        Given.json("{\"buyer\": {\"name\": \"Maria Souza\"}, \"order\": {\"buyerCountry\": \"BR\"}}")
                .patch("/v1/cases/" + ref + "/facts")
                .then()
                .statusCode(200);
        settled(sent(event(2, "under_review")), "MAPPED");
        facts().then()
                .body("factSheet.buyer.name", equalTo("Maria Souza"))
                .body("factSheet.order.buyerCountry", equalTo("BR"))
                .body("factSheet.turn", equalTo("PLATFORM"));
    }

    @Test
    void a_parcel_that_is_heard_of_first_waits_for_its_case() {
        String aftership = path(endpoint("{\"platform\": \"AFTERSHIP\", \"mode\": \"LIVE\", \"secret\": \"shared\"}"));
        String early = tracked(aftership, "LX" + number, "InTransit", "2026-03-09T10:00:00Z");
        settled(early, "WAITING").body("detail", equalTo("No case has its parcel."));
        settled(sent(event(1, "needs_response")), "MAPPED");
        Given.json("{\"shipment\": {\"trackingNumber\": \"LX" + number + "\"}}")
                .patch("/v1/cases/STRIPE-du_" + number + "/facts")
                .then()
                .statusCode(200);
        settled(early, "MAPPED").body("caseRef", equalTo("STRIPE-du_" + number));
        settled(tracked(aftership, "LX" + number, "Delivered", "2026-03-10T10:00:00Z"), "MAPPED");
        facts().then().body("factSheet.shipment.state", equalTo("DELIVERED"));

        Given.json("{\"outcome\": \"REFUNDED\"}").post("/v1/cases/STRIPE-du_" + number + "/close");
        settled(tracked(aftership, "LX" + number, "Exception", "2026-03-11T10:00:00Z"), "MAPPED");
        get("/v1/cases/STRIPE-du_" + number).then().body("open", equalTo(false));
    }

    @Test
    void what_can_not_be_read_is_kept_with_the_reason_and_can_be_read_again() {
        String deep = "[".repeat(5_000) + "]".repeat(5_000);
        for (String body : List.of("{\"id\": \"evt_" + number + "\", \"object\": \"invoice\"}", "no JSON", "", deep)) {
            String id = sent(body);
            settled(id, "FAILED").body("detail", notNullValue()).body("mapping", nullValue());
            Given.json("{}")
                    .post("/v1/inbox/" + id + "/replay")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("RECEIVED"));
            settled(id, "FAILED");
        }
        Given.json("{}").post(endpoint + "/replay").then().body("entries", equalTo(4));
        given().body(" ".repeat(1024 * 1024 + 1)).post(address).then().statusCode(413);
    }

    @Test
    void whatever_a_signed_payload_holds_it_is_kept_to_the_byte_and_ends_somewhere() {
        String plain = event(1, "needs_response");
        Map<String, String> strange = new LinkedHashMap<>();
        strange.put("an id beyond 2^53", plain.replace("\"du_" + number + "\"", "9007199254740993"));
        strange.put("numbers as strings", plain.replace("1890", "\"1890\"").replace("1773878399", "\"1773878399\""));
        strange.put("nulls", plain.replace("\"product_not_received\"", "null").replace("\"usd\"", "null"));
        strange.put("lists for words", plain.replace("\"product_not_received\"", "[{\"a\": [null]}]"));
        strange.put("unknown words", plain.replace("\"needs_response\"", "\"on_holiday\""));
        strange.put("numbers of no size", plain.replace("1890", "1e999999").replace("1773878399", "-1"));
        strange.put("no dispute", "{\"id\": \"evt_" + number + "_x\", \"object\": \"event\", \"data\": null}");
        strange.put("a megabyte of nesting", "[".repeat(512 * 1024) + "]".repeat(512 * 1024));
        strange.put("a megabyte in a word", plain.replace("product_not_received", "x".repeat(1_000_000)));
        strange.put(
                "text of any sign", plain.replace("product_not_received", "\\u0000\\ud800 é \uD83D\uDCE6 </script>"));
        strange.forEach((name, body) -> {
            // Each an event of its own.
            String sent = body.replace("\"evt_" + number + "_1\"", "\"evt_" + number + "_" + name.hashCode() + "\"");
            String id = given().header(
                            "Stripe-Signature",
                            stripe.headers(sent, Instant.now().getEpochSecond()).get("Stripe-Signature"))
                    // As JSON, the client itself would fail at indenting it.
                    .contentType("text/plain; charset=utf-8")
                    .body(sent)
                    .post(address)
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("id");
            assertThat(ended(id).<String>path("state")).as(name).isIn("MAPPED", "FAILED", "IGNORED");
            assertThat(get("/v1/inbox/" + id).<String>path("payload")).as(name).isEqualTo(sent);
        });
        get("/v1/inbox?limit=200&endpoint=" + id(endpoint)).then().body("items", hasSize(strange.size()));
        get("/v1/cases/STRIPE-9007199254740993").then().statusCode(200);
    }

    @Test
    void an_event_of_the_test_mode_does_nothing_at_a_live_endpoint() {
        settled(sent(event(1, "needs_response").replace("\"livemode\": true", "\"livemode\": false")), "IGNORED")
                .body("detail", containsString("test mode"));
        get("/v1/cases/STRIPE-du_" + number).then().statusCode(404);
    }

    @Test
    void an_unknown_word_leaves_its_fact_unknown_and_names_the_row_to_add() {
        settled(sent(event(1, "needs_response").replace("product_not_received", "alien_abduction")), "MAPPED")
                .body("mapping.warnings.kind", org.hamcrest.Matchers.hasItem("UNKNOWN_PLATFORM_WORD"))
                .body("mapping.warnings.row", org.hamcrest.Matchers.hasItem(containsString("alien_abduction")));
    }

    @Test
    void while_a_secret_is_changed_both_are_taken() {
        String rotated = Given.json("{\"secret\": \"whsec_next\"}")
                .post(endpoint + "/rotate")
                .then()
                .statusCode(200)
                .body("previousSecretUntil", notNullValue())
                .extract()
                .asString();
        assertThat(rotated).doesNotContain("whsec_");
        settled(sent(event(1, "needs_response")), "MAPPED").body("signedBy", equalTo("PREVIOUS"));
        String body = event(2, "under_review");
        given().headers(new StripeEvents("whsec_next")
                        .headers(body, Instant.now().getEpochSecond()))
                .body(body)
                .post(address)
                .then()
                .statusCode(200);
        Given.json("{\"secret\": \"whsec_after\"}").post(endpoint + "/rotate");
        String late = event(3, "won");
        given().headers(stripe.headers(late, Instant.now().getEpochSecond()))
                .body(late)
                .post(address)
                .then()
                .statusCode(401);
    }

    @Test
    void each_endpoint_says_what_it_needs() {
        Given.json("{\"platform\": \"PAYPALL\", \"signature\": \"MAGIC\"}")
                .post("/v1/intake-endpoints")
                .then()
                .statusCode(400)
                .body("errors.pointer", org.hamcrest.Matchers.hasItems("/platform", "/mode", "/signature"));
        Given.json("{\"platform\": \"STRIPE\", \"mode\": \"LIVE\"}")
                .post("/v1/intake-endpoints")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/secret"))
                .body("errors[0].hint", containsString("whsec_"));
    }

    @Test
    void what_can_not_be_checked_now_is_not_kept_and_is_to_be_sent_again() {
        Response made = endpoint(
                "{\"platform\": \"EBAY\", \"mode\": \"LIVE\", \"secret\": \"71745723-d031-455c-bfa5-f90d11b4f20a\"}");
        String signature = Base64.getEncoder()
                .encodeToString("{\"alg\": \"ECDSA\", \"kid\": \"k-1\", \"digest\": \"SHA1\", \"signature\": \"AAAA\"}"
                        .getBytes(StandardCharsets.US_ASCII));
        given().header("X-EBAY-SIGNATURE", signature)
                .body("{}")
                .post(path(made))
                .then()
                .statusCode(503)
                .header("Retry-After", "30")
                .body("code", equalTo("TRI-708"))
                .body("detail", containsString("could not be fetched"));
        String id = made.header("Location").replaceAll(".*/", "");
        get("/v1/inbox?endpoint=" + id).then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void ebay_hears_the_answer_to_its_challenge_and_adyen_what_it_takes_for_a_receipt() {
        String ebay = path(endpoint(
                "{\"platform\": \"EBAY\", \"mode\": \"LIVE\", \"secret\": \"71745723-d031-455c-bfa5-f90d11b4f20a\"}"));
        String answer = get(ebay + "?challenge_code=abc")
                .then()
                .statusCode(200)
                .extract()
                .path("challengeResponse");
        assertThat(answer).matches("[0-9a-f]{64}");
        get(address + "?challenge_code=abc").then().statusCode(404);

        String adyen = adyen();
        String body = "{\"live\": \"false\", \"notificationItems\": [" + chargeback(number) + "]}";
        given().contentType("application/json")
                .body(body)
                .post(adyen)
                .then()
                .statusCode(200)
                .body(equalTo("[accepted]"));
        String id = get("/v1/inbox?platform=ADYEN&limit=1").path("items[0].id");
        settled(id, "MAPPED").body("caseRef", equalTo("ADYEN-psp" + number));
    }

    @Test
    void each_dispute_of_a_call_that_tells_of_several_becomes_a_case() {
        String adyen = adyen();
        String both = chargeback(number + "-1") + ", " + chargeback(number + "-2");
        for (int sent = 0; sent < 2; sent++) {
            given().contentType("application/json")
                    .body("{\"live\": \"false\", \"notificationItems\": [" + both + "]}")
                    .post(adyen)
                    .then()
                    .statusCode(200);
        }

        List<String> ids = get("/v1/inbox?platform=ADYEN&limit=2").path("items.id");
        settled(ids.get(1), "MAPPED").body("caseRef", equalTo("ADYEN-psp" + number + "-1"));
        settled(ids.get(0), "MAPPED").body("caseRef", equalTo("ADYEN-psp" + number + "-2"));
    }

    @Test
    void a_form_post_is_received_like_json() {
        String adyen = adyen();
        given().contentType("application/x-www-form-urlencoded")
                .body("pspReference=psp%1$s&originalReference=pay%1$s&merchantAccountCode=Shop&merchantReference=O-%1$s"
                                .formatted(number)
                        + "&value=1000&currency=EUR&eventCode=NOTIFICATION_OF_CHARGEBACK&success=true&live=false"
                        + "&eventDate=2026-03-09T09%3A00%3A00Z&additionalData.hmacSignature="
                        + URLEncoder.encode(signature(number), StandardCharsets.UTF_8))
                .post(adyen)
                .then()
                .statusCode(200)
                .body(equalTo("[accepted]"));
        String id = get("/v1/inbox?platform=ADYEN&limit=1").path("items[0].id");
        settled(id, "MAPPED").body("caseRef", equalTo("ADYEN-psp" + number));
        get("/v1/cases/ADYEN-psp" + number).then().statusCode(200);
    }

    /** The path of an endpoint of Adyen. */
    private static String adyen() {
        return path(endpoint("{\"platform\": \"ADYEN\", \"mode\": \"TEST\", \"secret\": \"" + ADYEN_KEY + "\"}"));
    }

    /** A notification of Adyen about a dispute of this number, signed. */
    private static String chargeback(String number) {
        return """
                {"NotificationRequestItem": {"pspReference": "psp%1$s",
                 "originalReference": "pay%1$s", "merchantAccountCode": "Shop", "merchantReference": "O-%1$s",
                 "amount": {"value": 1000, "currency": "EUR"}, "eventCode": "NOTIFICATION_OF_CHARGEBACK", "success": "true",
                 "eventDate": "2026-03-09T10:00:00+01:00",
                 "additionalData": {"hmacSignature": "%2$s", "chargebackReasonCode": "13.1"}}}"""
                .formatted(number, signature(number));
    }

    private static String signature(String number) {
        byte[] hmac = new HmacUtils(HmacAlgorithms.HMAC_SHA_256, HexFormat.of().parseHex(ADYEN_KEY))
                .hmac("psp%1$s:pay%1$s:Shop:O-%1$s:1000:EUR:NOTIFICATION_OF_CHARGEBACK:true".formatted(number));
        return Base64.getEncoder().encodeToString(hmac);
    }

    @Test
    void nobody_has_signed_a_hint_so_nothing_of_it_becomes_a_fact() {
        String hints = path(endpoint("{\"platform\": \"STRIPE\", \"mode\": \"LIVE\", \"signature\": \"NONE\"}"));
        String id = given().body(event(1, "lost"))
                .post(hints)
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        settled(id, "IGNORED").body("signedBy", nullValue()).body("detail", containsString("hint"));
        get("/v1/cases/STRIPE-du_" + number).then().statusCode(404);
    }

    @Test
    void two_cases_that_may_be_one_are_listed_and_a_person_says_that_they_are() {
        settled(sent(event(1, "needs_response")), "MAPPED");
        String ref = "SHOP-" + number;
        Given.json(Given.complaint(ref).replace("\"order\": {", "\"order\": {\"id\": \"O-" + number + "\", "))
                .post("/v1/triage")
                .then()
                .statusCode(201);
        assertThat(get("/v1/possible-duplicates?limit=200")
                        .<List<String>>path("items.find { it.key == 'ORDER O-" + number + "' }.caseRefs"))
                .containsExactlyInAnyOrder(ref, "STRIPE-du_" + number);

        String id = get("/v1/inbox?caseRef=STRIPE-du_" + number).path("items[0].id");
        Given.json("{\"caseRef\": \"no such case\"}")
                .put("/v1/inbox/" + id + "/case")
                .then()
                .statusCode(404);
        Given.json("{\"caseRef\": \"" + ref + "\"}")
                .put("/v1/inbox/" + id + "/case")
                .then()
                .statusCode(200);
        settled(id, "MAPPED").body("caseRef", equalTo(ref));
        settled(sent(event(2, "under_review")), "MAPPED").body("caseRef", equalTo(ref));
        Given.json("{\"outcome\": \"RESOLVED\"}").post("/v1/cases/STRIPE-du_" + number + "/close");
        assertThat(get("/v1/possible-duplicates?limit=200")
                        .<Object>path("items.find { it.key == 'ORDER O-" + number + "' }"))
                .isNull();
    }

    /** Shopify Payments is Stripe underneath: both tell of one dispute, which the order shows. */
    @Test
    void a_dispute_that_comes_by_shopify_and_by_stripe_is_one_case() {
        String shopify =
                path(endpoint("{\"platform\": \"SHOPIFY\", \"mode\": \"LIVE\", \"secret\": \"shopify-secret\"}"));
        settled(sent(event(1, "needs_response")), "MAPPED").body("caseRef", equalTo("STRIPE-du_" + number));
        settled(disputed(shopify), "MAPPED").body("caseRef", equalTo("STRIPE-du_" + number));
        settled(sent(event(2, "under_review")), "MAPPED").body("caseRef", equalTo("STRIPE-du_" + number));
    }

    /** Shopify's dispute of the order of this number. */
    private String disputed(String shopify) {
        String body =
                """
                {"id": "%1$s", "order_id": "O-%1$s", "type": "chargeback", "amount": "18.90", "currency": "USD",
                 "reason": "product_not_received", "network_reason_code": "13.1", "status": "needs_response",
                 "evidence_due_by": "2026-03-19T00:00:00-05:00", "initiated_at": "2026-03-09T09:51:40-05:00"}"""
                        .formatted(number);
        byte[] hmac = new HmacUtils(HmacAlgorithms.HMAC_SHA_256, "shopify-secret").hmac(body);
        return given().contentType("application/json")
                .header("X-Shopify-Hmac-SHA256", Base64.getEncoder().encodeToString(hmac))
                .body(body)
                .post(shopify)
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    @Test
    void a_dispute_that_stripe_answers_by_itself_is_decided_and_the_entry_says_so() {
        String id = sent(event(1, "needs_response")
                .replace("\"metadata\"", "\"intended_submission_method\": \"smart_disputes\", \"metadata\""));
        settled(id, "MAPPED").body("mapping.warnings.kind", org.hamcrest.Matchers.hasItem("ANSWERED_BY_PLATFORM"));
        facts().then().body("factSheet.stage", equalTo("CHARGEBACK")).body("actions[0].action", notNullValue());
    }

    @Test
    void a_refund_that_ebay_could_not_pay_stands_in_the_decision_and_sends_a_person_there() {
        String key = "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
        String ebay = path(endpoint("{\"platform\": \"EBAY\", \"mode\": \"LIVE\", \"signature\": \"STANDARD_WEBHOOKS\","
                + " \"secret\": \"whsec_" + key + "\"}"));
        String body =
                """
                {"caseId": "%s", "caseType": "ITEM_NOT_RECEIVED", "status": "REFUND_AGREED_BUT_FAILED"}"""
                        .formatted(number);
        long now = Instant.now().getEpochSecond();
        byte[] hmac = new HmacUtils(
                        HmacAlgorithms.HMAC_SHA_256, Base64.getDecoder().decode(key))
                .hmac("msg_" + number + "." + now + "." + body);
        String id = given().contentType("application/json")
                .header("webhook-id", "msg_" + number)
                .header("webhook-timestamp", now)
                .header("webhook-signature", "v1," + Base64.getEncoder().encodeToString(hmac))
                .body(body)
                .post(ebay)
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        settled(id, "MAPPED").body("mapping.warnings.kind", org.hamcrest.Matchers.hasItem("CHECK_ON_PLATFORM"));
        get("/v1/decisions/" + get("/v1/inbox/" + id).path("decisionId"))
                .then()
                .body("factSheet.order.refundState", equalTo("FAILED"))
                .body("factSheet.turn", equalTo("SELLER"));
    }

    @Test
    void a_thin_event_of_a_connected_account_is_kept_with_the_account_and_says_where_the_whole_is() {
        String body =
                """
                {"id": "evt_%1$s", "object": "v2.core.event", "type": "v1.charge.dispute.created", "livemode": true,
                 "created": "2026-03-09T09:53:20Z",
                 "related_object": {"id": "du_%1$s", "type": "dispute", "url": "/v1/disputes/du_%1$s"}}"""
                        .formatted(number);
        String id = given().headers(stripe.headers(body, Instant.now().getEpochSecond()))
                .header("Stripe-Account", "acct_" + number)
                .header("Cookie", "not=kept")
                .body(body)
                .post(address)
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        settled(id, "IGNORED")
                .body("eventId", equalTo("evt_" + number))
                .body("detail", containsString("have whole disputes fetched"))
                .body("mapping.warnings.kind", equalTo(List.of("SUMMARY_ONLY")))
                .body("headers.stripe-account", equalTo("acct_" + number))
                .body("headers.cookie", nullValue());
    }

    @Test
    void erasing_a_case_erases_what_was_received_of_it() {
        String id = sent(event(1, "needs_response"));
        settled(id, "MAPPED");
        given().delete("/v1/cases/STRIPE-du_" + number + "/personal-data")
                .then()
                .statusCode(200);
        get("/v1/inbox/" + id)
                .then()
                .body("payload", nullValue())
                .body("mapping", nullValue())
                .body("erasedAt", notNullValue());
        Given.json("{}")
                .post("/v1/inbox/" + id + "/replay")
                .then()
                .statusCode(410)
                .body("code", equalTo("TRI-705"));
        settled(sent(event(2, "under_review")), "MAPPED").body("caseRef", equalTo("STRIPE-du_" + number));
    }

    @Test
    void neither_log_nor_metrics_nor_refusals_show_a_secret_an_address_or_a_body() {
        List<String> shown = Collections.synchronizedList(new ArrayList<>());
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                shown.add(entry.getMessage() + " " + Arrays.toString(entry.getParameters()) + " " + entry.getThrown());
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
        Logger.getLogger("").addHandler(handler);
        try {
            settled(sent(event(1, "needs_response").replace("O-" + number, "Souza-street-1")), "MAPPED");
            settled(sent("Souza-street-2"), "FAILED");
            shown.add(given().headers(new StripeEvents("whsec_other").headers("Souza-street-3", 1))
                    .body("Souza-street-3")
                    .post(address)
                    .asString());
            shown.add(given().body("Souza-street-4").post(address + "x").asString());
            shown.add(get("/q/metrics").asString());
            shown.add(get("/v1/intake-endpoints").asString());
            // Lines of the access log are written a moment later.
            Thread.sleep(200);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            Logger.getLogger("").removeHandler(handler);
        }
        assertThat(shown).anyMatch(line -> line.contains("POST /v1/intake/*** 200"));
        assertThat(shown)
                .noneMatch(line -> line.contains("Souza-street")
                        || line.contains(SECRET)
                        || line.contains("whsec_")
                        || line.contains(address.substring("/v1/intake/".length())));
    }

    private String event(int at, String status) {
        return StripeEvents.dispute("evt_" + number + "_" + at, StripeEvents.BEGIN + at, number, status);
    }

    private String sent(String body) {
        return given().headers(stripe.headers(body, Instant.now().getEpochSecond()))
                .body(body)
                .post(address)
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    private String tracked(String aftership, String parcel, String tag, String at) {
        String body =
                """
                {"event": "tracking_update", "event_id": "%s", "ts": 1773050000, "is_tracking_first_tag": false,
                 "msg": {"id": "t1", "tracking_number": "%s", "slug": "china-post", "tag": "%s", "active": true,
                  "updated_at": "%4$s", "checkpoints": [{"checkpoint_time": "%4$s", "tag": "%3$s", "slug": "china-post"}]}}"""
                        .formatted(UUID.randomUUID(), parcel, tag, at);
        return given().contentType("application/json")
                .header(
                        "aftership-hmac-sha256",
                        java.util.Base64.getEncoder()
                                .encodeToString(new HmacUtils(HmacAlgorithms.HMAC_SHA_256, "shared").hmac(body)))
                .body(body)
                .post(aftership)
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    /** The latest decision with its facts. */
    private Response facts() {
        String decision =
                get("/v1/cases/STRIPE-du_" + number + "/decisions?limit=1").path("items[0].decisionId");
        return get("/v1/decisions/" + decision + "");
    }

    private static String id(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
