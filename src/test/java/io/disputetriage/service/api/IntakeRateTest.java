package io.disputetriage.service.api;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import io.disputetriage.Postgres;
import io.disputetriage.StripeEvents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An address takes so many calls a second, and no more until there is room again. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@TestProfile(IntakeRateTest.OneCallASecond.class)
class IntakeRateTest {
    private static final int BURST = 3;
    private static final int MOST_TRIES = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String SECRET = "whsec_rate";

    private final String number = UUID.randomUUID().toString().substring(0, 8);
    private final StripeEvents stripe = new StripeEvents(SECRET);

    /** The least that can be set. */
    public static final class OneCallASecond implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("triage.intake.rate-limit", "1", "triage.intake.rate-burst", Integer.toString(BURST));
        }
    }

    @Test
    void beyond_its_rate_an_address_keeps_nothing_and_takes_the_same_call_after_the_wait() throws Exception {
        Response endpoint = endpoint();
        List<String> kept = new ArrayList<>();
        Response answer = sent(endpoint, 0);
        for (int tries = 1; answer.statusCode() == 200 && tries < MOST_TRIES; tries++) {
            kept.add(event(tries - 1));
            answer = sent(endpoint, tries);
        }
        int refused = kept.size();
        answer.then()
                .statusCode(429)
                .header("Retry-After", matchesPattern("[1-9][0-9]*"))
                .body("code", equalTo("TRI-203"));
        assertThat(kept).hasSizeGreaterThanOrEqualTo(BURST);
        assertThat(eventsOf(endpoint)).containsExactlyInAnyOrderElementsOf(kept);

        // Of which nobody else hears.
        sent(endpoint(), refused + 1).then().statusCode(200);

        Thread.sleep(1000 * Long.parseLong(answer.header("Retry-After")));
        sent(endpoint, refused).then().statusCode(200);
        kept.add(event(refused));
        assertThat(eventsOf(endpoint)).containsExactlyInAnyOrderElementsOf(kept);
        awaitDecided();
    }

    @Test
    void calls_that_nobody_has_signed_count_too() {
        Response endpoint = endpoint();
        int status = 0;
        for (int tries = 0; status != 429 && tries < MOST_TRIES; tries++) {
            status = given().body("{}").post(IntakeCalls.path(endpoint)).statusCode();
            assertThat(status).isIn(401, 429);
        }
        assertThat(status).isEqualTo(429);
    }

    @Test
    void who_guesses_addresses_is_slowed_down_and_those_that_there_are_are_not() {
        int status = 0;
        for (int tries = 0; status != 429 && tries < MOST_TRIES; tries++) {
            status = given().body("{}").post("/v1/intake/" + UUID.randomUUID()).statusCode();
            assertThat(status).isIn(404, 429);
        }
        assertThat(status).isEqualTo(429);
        sent(endpoint(), 0).then().statusCode(200);
    }

    private void awaitDecided() throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        Response found = get("/v1/cases/STRIPE-du_" + number);
        while (found.statusCode() == 404 && Instant.now().isBefore(end)) {
            Thread.sleep(50);
            found = get("/v1/cases/STRIPE-du_" + number);
        }
        found.then().statusCode(200).body("latestDecisionId", notNullValue());
    }

    private Response sent(Response endpoint, int event) {
        String body = StripeEvents.dispute(event(event), StripeEvents.BEGIN + event, number, "needs_response");
        return given().headers(stripe.headers(body, Instant.now().getEpochSecond()))
                .body(body)
                .post(IntakeCalls.path(endpoint));
    }

    private String event(int event) {
        return "evt_" + number + "_" + event;
    }

    private static List<String> eventsOf(Response endpoint) {
        return get("/v1/inbox?limit=200&endpoint=" + endpoint.path("id")).path("items.eventId");
    }

    private static Response endpoint() {
        return IntakeCalls.endpoint("{\"platform\": \"STRIPE\", \"mode\": \"LIVE\", \"secret\": \"" + SECRET + "\"}");
    }
}
