package io.disputetriage.service.api;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.standardwebhooks.Webhook;
import io.disputetriage.Postgres;
import io.disputetriage.Receiver;
import io.disputetriage.Receiver.Answer;
import io.disputetriage.Receiver.Call;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody is called when something happens to a case. Others change cases of the same account at the same time. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
class WebhookJourneyTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    DataSource database;

    private Receiver receiver;
    private String endpoint;
    private String secret;

    @BeforeEach
    void nobody_is_called() throws Exception {
        receiver = new Receiver();
    }

    @AfterEach
    void nobody_is_called_any_more() {
        if (endpoint != null) {
            Given.json("{}").delete(endpoint);
        }
        receiver.close();
    }

    @Test
    void an_endpoint_hears_in_order_what_happens_and_can_verify_who_said_it() throws Exception {
        made("");
        String ref = opened();
        change(ref, 3);
        await(() -> receiver.about(ref).size() == 4);

        List<Call> calls = receiver.about(ref);
        assertThat(calls).extracting(Call::sequence).containsExactly(1L, 2L, 3L, 4L);
        for (Call call : calls) {
            new Webhook(secret).verify(call.body(), call.headers());
            assertThat(call.headers().firstValue("webhook-id"))
                    .hasValue(call.event().getId());
            assertThat(call.headers().firstValue("content-type"))
                    .hasValue("application/cloudevents+json; charset=utf-8");
            assertThat(call.host()).startsWith("localhost:");
            assertThat(call.body()).doesNotContain("Souza");
        }
        assertThat(get("/v1/cases/" + ref + "/events").<List<String>>path("items.id"))
                .containsExactlyInAnyOrderElementsOf(
                        calls.stream().map(each -> each.event().getId()).toList());
        await(() -> deliveries(ref).size() == 4);
        assertThat(deliveries(ref))
                .allSatisfy(each -> assertThat(each.get("outcome")).isEqualTo("DELIVERED"));
        get(endpoint).then().body("secret", equalTo(null)).body("blocked", equalTo(0));
    }

    @Test
    void only_the_types_that_were_asked_for_come() throws Exception {
        made(", \"types\": [\"CLOSED\", \"TRIAGED\"]");
        String ref = opened();
        change(ref, 2);
        close(ref);
        await(() -> receiver.about(ref).size() == 2);
        assertThat(receiver.about(ref)).extracting(Call::sequence).containsExactly(1L, 4L);
    }

    @Test
    void what_fails_is_told_again_with_the_same_id_before_anything_later_of_that_case() throws Exception {
        made("");
        Random random = new Random(7);
        receiver.answer = call -> Answer.of(
                switch (random.nextInt(6)) {
                    case 0 -> 500;
                    case 1 -> 302;
                    case 2 -> 404;
                    default -> 200;
                });
        List<String> refs = Stream.generate(WebhookJourneyTest::opened).limit(3).toList();
        refs.forEach(ref -> change(ref, 3));
        Instant end = Instant.now().plus(PATIENCE.multipliedBy(2));
        while (!refs.stream()
                .allMatch(ref -> receiver.about(ref).stream()
                                        .mapToLong(Call::sequence)
                                        .max()
                                        .orElse(0)
                                == 4
                        && undelivered(ref) == null)) {
            assertThat(Instant.now()).isBefore(end);
            hurry();
            Thread.sleep(100);
        }
        for (String ref : refs) {
            List<Map<String, Object>> log = new ArrayList<>(deliveries(ref));
            java.util.Collections.reverse(log);
            long next = 1;
            for (Map<String, Object> each : log) {
                assertThat(((Number) each.get("number")).longValue())
                        .as("%s %s", ref, log)
                        .isEqualTo(next);
                next += each.get("outcome").equals("DELIVERED") ? 1 : 0;
            }
            assertThat(next).isEqualTo(5);
            receiver.about(ref).stream()
                    .collect(java.util.stream.Collectors.groupingBy(Call::sequence))
                    .values()
                    .forEach(tries -> {
                        assertThat(tries)
                                .extracting(Call::body)
                                .containsOnly(tries.get(0).body());
                        assertThat(tries)
                                .extracting(each -> each.headers().firstValue("webhook-id"))
                                .containsOnly(tries.get(0).headers().firstValue("webhook-id"));
                    });
        }
        assertThat(receiver.calls).hasSizeGreaterThan(12);
    }

    @Test
    void a_case_that_fails_holds_up_no_other() throws Exception {
        made("");
        String bad = opened();
        receiver.answer = call -> Answer.of(bad.equals(call.event().getSubject()) ? 503 : 200);
        change(bad, 2);
        String good = opened();
        change(good, 2);
        await(() -> receiver.about(good).size() == 3);
        assertThat(receiver.about(bad)).extracting(Call::sequence).containsOnly(1L);
    }

    @Test
    void who_asks_for_a_pause_gets_it() throws Exception {
        made("");
        receiver.answer = call -> new Answer(429, Map.of("Retry-After", "3600"));
        String ref = opened();
        await(() -> undelivered(ref) != null && undelivered(ref).get("attempts").equals(1));
        Instant next = Instant.parse(undelivered(ref).get("nextAt").toString());
        assertThat(Duration.between(Instant.now(), next)).isBetween(Duration.ofMinutes(58), Duration.ofMinutes(61));
    }

    @Test
    void who_has_gone_is_left_alone() throws Exception {
        made("");
        receiver.answer = call -> Answer.of(410);
        String ref = opened();
        await(() -> get(endpoint).path("disabledAt") != null);
        int before = receiver.calls.size();
        change(ref, 1);
        hurry();
        Thread.sleep(2_500);
        assertThat(receiver.calls).hasSize(before);
        assertThat(deliveries(ref).get(0)).containsEntry("outcome", "DISABLED").containsEntry("status", 410);
    }

    @Test
    void after_the_last_attempt_a_case_is_blocked_until_somebody_looks_after_it() throws Exception {
        made("");
        receiver.answer = call -> Answer.of(500);
        String ref = opened();
        change(ref, 2);
        await(() -> undelivered(ref) != null && undelivered(ref).get("attempts").equals(1));
        run("update webhook_queues set attempts = 9, next_at = now() where endpoint = '"
                + endpoint.substring(endpoint.lastIndexOf('/') + 1) + "'");
        await(() -> undelivered(ref).get("blocked").equals(true));
        assertThat(receiver.about(ref)).hasSize(2).extracting(Call::sequence).containsOnly(1L);
        assertThat(deliveries(ref).get(0)).containsEntry("outcome", "BLOCKED");
        get(endpoint).then().body("blocked", equalTo(1));
        await(() -> get("/q/health/ready").asString().contains("\"blockedCases\": 1"));

        receiver.answer = call -> Answer.of(call.sequence() == 2 ? 500 : 200);
        Given.json("{\"caseRef\": \"" + ref + "\"}")
                .post(endpoint + "/unblock")
                .then()
                .statusCode(200)
                .body("cases", equalTo(1));
        await(() -> undelivered(ref) != null
                && undelivered(ref).get("done").equals(1)
                && undelivered(ref).get("attempts").equals(1));
        Given.json("{\"caseRef\": \"" + ref + "\"}")
                .post(endpoint + "/skip")
                .then()
                .statusCode(200)
                .body("cases", equalTo(1));
        await(() -> undelivered(ref) == null);
        assertThat(receiver.about(ref).get(receiver.about(ref).size() - 1).sequence())
                .isEqualTo(3);
        assertThat(deliveries(ref)).extracting(each -> each.get("outcome")).contains("SKIPPED");
        assertExported(ref);
        given().delete("/v1/cases/" + ref + "/personal-data").then().statusCode(200);
        get("/v1/cases/" + ref + "/export")
                .then()
                .body("deliveries.outcome", hasItem("SKIPPED"))
                .body("deliveries.detail", everyItem(nullValue()));
    }

    /** As the endpoint's own log has them. */
    private void assertExported(String ref) {
        Response export = get("/v1/cases/" + ref + "/export");
        assertThat(export.<List<String>>path("deliveries.outcome"))
                .isEqualTo(deliveries(ref).stream()
                        .map(each -> each.get("outcome"))
                        .toList());
        export.then()
                .body("deliveries.caseRef", everyItem(equalTo(ref)))
                .body("deliveries.endpoint", everyItem(equalTo(get(endpoint).path("id"))))
                .body("deliveries.detail", hasItem("By local"));
    }

    @Test
    void secrets_change_without_a_call_that_nobody_can_verify() throws Exception {
        made("");
        Response rotated = Given.json("{}").post(endpoint + "/rotate");
        rotated.then().statusCode(200).body("secret", not(equalTo(secret)));
        String ref = opened();
        await(() -> !receiver.about(ref).isEmpty());
        Call call = receiver.about(ref).get(0);
        for (String each : List.of(secret, rotated.<String>path("secret"))) {
            new Webhook(each).verify(call.body(), call.headers());
        }
    }

    @Test
    void what_was_told_in_a_time_can_be_told_once_more() throws Exception {
        Instant from = Instant.now().minusSeconds(1);
        String ref = opened();
        change(ref, 2);
        Thread.sleep(10);
        Instant to = Instant.now();
        made("");
        change(ref, 1);
        await(() -> receiver.about(ref).size() == 1);
        Given.json("{\"from\": \"" + from + "\", \"to\": \"" + to + "\"}")
                .post(endpoint + "/replay")
                .then()
                .statusCode(200);
        await(() -> receiver.about(ref).size() >= 4);
        assertThat(receiver.about(ref).subList(1, 4)).extracting(Call::sequence).containsExactly(1L, 2L, 3L);
        Given.json("{\"from\": \"" + to + "\", \"to\": \"" + from + "\", \"till\": 1}")
                .post(endpoint + "/replay")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/to", "/till"));
    }

    @Test
    void an_endpoint_that_does_not_say_that_it_wants_this_is_refused() {
        receiver.verification = "{\"challenge\": \"another\"}";
        made(receiver.url(), "")
                .then()
                .statusCode(422)
                .body("code", equalTo("TRI-701"))
                .body("detail", containsString("challenge"));
        String gone = receiver.url();
        receiver.close();
        made(gone, "").then().statusCode(422).body("detail", containsString("No connection"));
        made("ftp://localhost/", ", \"types\": [\"CLOSED\", \"OPEND\"], \"colour\": 1")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/url", "/types/1", "/colour"));
        made("https://user@shop.example/", "").then().statusCode(400).body("errors.pointer", contains("/url"));
        get("/v1/webhook-endpoints/" + UUID.randomUUID()).then().statusCode(404);
    }

    private void made(String more) {
        Response made = made(receiver.url(), more);
        made.then().statusCode(201);
        endpoint = made.header("Location");
        secret = made.path("secret");
    }

    private static Response made(String url, String more) {
        return Given.json("{\"url\": \"" + url + "\"" + more + "}").post("/v1/webhook-endpoints");
    }

    /** What waits to be tried again needn't wait any longer; what is being tried is left alone. */
    private void hurry() throws SQLException {
        run("update webhook_queues set next_at = now() where attempts > 0 and next_at > now() + interval '2s'"
                + " and next_at not between now() + interval '10s' and now() + interval '30s'");
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<Map<String, Object>> deliveries(String ref) {
        List<Map<String, Object>> items =
                given().queryParam("limit", 200).get(endpoint + "/deliveries").path("items");
        return items.stream().filter(each -> each.get("caseRef").equals(ref)).toList();
    }

    private Map<String, Object> undelivered(String ref) {
        List<Map<String, Object>> items = get(endpoint + "/undelivered").path("items");
        return items.stream()
                .filter(each -> each.get("caseRef").equals(ref))
                .findFirst()
                .orElse(null);
    }

    private static String opened() {
        String ref = Given.caseRef();
        Given.json(Given.complaint(ref).replace("\"order\"", "\"buyer\": {\"name\": \"Ana Souza\"}, \"order\""))
                .post("/v1/triage")
                .then()
                .statusCode(201);
        return ref;
    }

    private static void change(String ref, int times) {
        IntStream.range(0, times)
                .forEach(i -> Given.json("{\"product\": {\"title\": \"Mug " + UUID.randomUUID() + "\"}}")
                        .patch("/v1/cases/" + ref + "/facts")
                        .then()
                        .statusCode(200));
    }

    private static void close(String ref) {
        Given.json("{\"outcome\": \"RESOLVED\"}")
                .post("/v1/cases/" + ref + "/close")
                .then()
                .statusCode(200);
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(100);
        }
    }
}
