package io.disputetriage.service.api;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/** Endpoints that payloads are sent to, and what becomes of them in the inbox. */
final class IntakeCalls {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private IntakeCalls() {}

    /** A new endpoint, which tells its secret to nobody. */
    static Response endpoint(String body) {
        Response made = Given.json(body).post("/v1/intake-endpoints");
        made.then().statusCode(201).body("secret", nullValue());
        return made;
    }

    /** Where its payloads go. */
    static String path(Response endpoint) {
        return URI.create(endpoint.path("address")).getPath();
    }

    /** The entry, which has ended in that state. */
    static ValidatableResponse settled(String id, String state) {
        Response entry = ended(id);
        assertThat(entry.<String>path("state"))
                .as("%s", entry.<String>path("detail"))
                .isEqualTo(state);
        return entry.then();
    }

    /** The entry once nobody is to look at it again. */
    static Response ended(String id) {
        Instant end = Instant.now().plus(PATIENCE);
        Response entry = get("/v1/inbox/" + id);
        while (entry.path("nextAt") != null && Instant.now().isBefore(end)) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            entry = get("/v1/inbox/" + id);
        }
        return entry;
    }
}
