package io.disputetriage.service.triage;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.Postgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Nobody asks, and a case is looked at again when its time has come. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@TestProfile(ReviewDueCasesTest.LookingAgain.class)
class ReviewDueCasesTest {
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @Inject
    DataSource database;

    /** As a service that runs. */
    public static final class LookingAgain implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("triage.reviews", "true");
        }
    }

    @Test
    void when_the_wait_that_was_agreed_ends_the_case_is_decided_again() throws InterruptedException {
        Instant until = NOW.plusSeconds(4);
        String ref = posted(Map.of("waitAskedUntil", until), NOW.plus(Duration.ofDays(20)));
        List<String> before = actions(ref);

        await(() -> version(ref) == 2);

        assertThat(Instant.now()).isAfterOrEqualTo(until);
        get("/v1/cases/" + ref + "/events").then().statusCode(200);
        Response events = get("/v1/cases/" + ref + "/events");
        assertThat(events.<String>path("items[0].type")).isEqualTo("REVIEWED");
        assertThat(events.<String>path("items[0].actor")).isEqualTo("service");
        assertThat(events.<String>path("items[0].decisionId")).isNotNull();
        assertThat(actions(ref)).isNotEqualTo(before);
    }

    @Test
    void a_look_that_finds_nothing_new_keeps_no_decision_but_stands_in_the_history() throws Exception {
        String ref = posted(Map.of(), NOW.plus(Duration.ofDays(20)));
        String decision = get("/v1/cases/" + ref).path("latestDecisionId");
        due(ref);

        await(() -> version(ref) == 2);

        Response events = get("/v1/cases/" + ref + "/events");
        assertThat(events.<String>path("items[0].type")).isEqualTo("REVIEWED");
        assertThat(events.<String>path("items[0].decisionId")).isNull();
        assertThat(get("/v1/cases/" + ref).<String>path("latestDecisionId")).isEqualTo(decision);
        assertThat(get("/v1/cases/" + ref).<Integer>path("decisions")).isEqualTo(1);
    }

    @Test
    void a_case_of_the_past_is_left_to_who_works_on_it_and_looked_at_an_hour_later() throws Exception {
        String ref = "ORD-" + UUID.randomUUID();
        post(ref, NOW.minus(Duration.ofDays(40)), Map.of(), NOW.minus(Duration.ofDays(10)));
        Thread.sleep(3_000);
        assertThat(version(ref)).isEqualTo(1);
        assertThat(Duration.between(NOW, wakeAt(ref))).isBetween(Duration.ofMinutes(59), Duration.ofMinutes(61));
        due(ref);

        await(() -> version(ref) == 2);

        assertThat(get("/v1/cases/" + ref).<String>path("urgency")).isEqualTo("CRITICAL");
    }

    @Test
    void open_cases_are_looked_at_again_when_somebody_asks_and_the_summary_says_what_came_of_it()
            throws InterruptedException {
        String owner = "Ana " + UUID.randomUUID();
        List<String> refs = List.of(
                posted(Map.of(), NOW.plus(Duration.ofDays(20))),
                posted(Map.of(), NOW.plus(Duration.ofDays(20))),
                posted(Map.of(), NOW.plus(Duration.ofDays(20))));
        refs.forEach(ref -> given().contentType("application/json")
                .body("{\"owner\": \"" + owner + "\"}")
                .put("/v1/cases/" + ref + "/owner")
                .then()
                .statusCode(200));
        Response begun = given().contentType("application/json")
                .body("{\"filter\": {\"owner\": \"" + owner + "\"}, \"perSecond\": 2}")
                .post("/v1/reviews");
        begun.then().statusCode(202);
        assertThat(begun.<Integer>path("total")).isEqualTo(3);

        await(() -> get(begun.header("Location")).path("endedAt") != null);

        Response ended = get(begun.header("Location"));
        assertThat(ended.<Integer>path("done")).isEqualTo(3);
        assertThat(ended.<Integer>path("same")).isEqualTo(3);
        refs.forEach(ref -> assertThat(get("/v1/cases/" + ref + "/events").<String>path("items[0].type"))
                .isEqualTo("REVIEWED"));
        given().delete(begun.header("Location")).then().statusCode(404);
    }

    @Test
    void a_review_that_is_wrong_is_refused_with_every_fault() {
        given().contentType("application/json")
                .body("{\"filter\": {\"kind\": \"NOT_RECIEVED\", \"colour\": 1}, \"perSecond\": 0}")
                .post("/v1/reviews")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        org.hamcrest.Matchers.containsInAnyOrder("/filter/kind", "/filter/colour", "/perSecond"));
    }

    @Test
    void a_closed_case_sleeps() throws InterruptedException {
        String ref = posted(Map.of("waitAskedUntil", NOW.plusSeconds(6)), NOW.plus(Duration.ofDays(20)));
        given().contentType("application/json")
                .body("{\"outcome\": \"RESOLVED\"}")
                .post("/v1/cases/" + ref + "/close")
                .then()
                .statusCode(200);
        Thread.sleep(8_000);

        assertThat(version(ref)).isEqualTo(2);
    }

    private void due(String ref) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("update cases set wake_at = now() where case_ref = ?")) {
            update.setString(1, ref);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    private Instant wakeAt(String ref) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("select wake_at from cases where case_ref = ?")) {
            query.setString(1, ref);
            try (ResultSet row = query.executeQuery()) {
                assertThat(row.next()).isTrue();
                return row.getTimestamp(1).toInstant();
            }
        }
    }

    private static String posted(Map<String, Instant> history, Instant due) {
        String ref = "ORD-" + UUID.randomUUID();
        post(ref, NOW, history, due);
        return ref;
    }

    private static void post(String ref, Instant asOf, Map<String, Instant> history, Instant due) {
        StringBuilder facts = new StringBuilder();
        history.forEach((name, at) -> facts.append("\"%s\": \"%s\"".formatted(name, at)));
        given().contentType("application/json")
                .body(
                        """
                        {"caseRef": "%s", "asOf": "%s", "platform": "PAYPAL", "stage": "INQUIRY", "turn": "SELLER",
                         "responseDue": {"at": "%s"}, "complaint": {"kind": "NOT_RECEIVED"},
                         "order": {"buyerCountry": "DE", "total": {"amount": "18.90", "currency": "USD"}},
                         "shipment": {"state": "UNTRACKED", "tracked": false, "shippedAt": "%s"},
                         "history": {%s}}"""
                                .formatted(ref, asOf, due, asOf.minus(Duration.ofDays(60)), facts))
                .post("/v1/triage")
                .then()
                .statusCode(201);
    }

    private static int version(String ref) {
        return get("/v1/cases/" + ref).path("version");
    }

    private static List<String> actions(String ref) {
        return get("/v1/decisions/" + get("/v1/cases/" + ref).<String>path("latestDecisionId"))
                .path("actions.action");
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        Instant end = Instant.now().plusSeconds(40);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(200);
        }
    }
}
