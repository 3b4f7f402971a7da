package io.disputetriage.service.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.provider.EventFormatProvider;
import io.cloudevents.jackson.JsonFormat;
import io.disputetriage.Listener;
import io.disputetriage.Postgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The stream of events, as a storefront hears it. Others change cases of the same account at the same time. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
class EventStreamTest {
    private static final String[] CHANGES = {
        "{\"buyer\": {\"cooperates\": true}}", "{\"buyer\": {\"demandsProof\": true}}"
    };

    @Test
    void who_listens_hears_what_happens_as_cloud_events_and_without_what_is_personal() throws Exception {
        String ref = Given.caseRef();
        try (Listener listener = new Listener(null, "", null)) {
            assertThat(listener.next().data()).isEmpty();
            change(ref);
            List<CloudEvent> heard = about(ref, listener, 4);

            assertThat(heard)
                    .extracting(CloudEvent::getType)
                    .containsExactly(
                            "io.disputetriage.case.TRIAGED",
                            "io.disputetriage.case.FACTS_CHANGED",
                            "io.disputetriage.case.FACTS_CHANGED",
                            "io.disputetriage.case.CLOSED");
            assertThat(heard).extracting(each -> each.getExtension("sequence")).isSorted();
            assertThat(heard).allSatisfy(each -> {
                assertThat(each.getSubject()).isEqualTo(ref);
                assertThat(each.getSource()).hasToString("urn:dispute-triage:default");
                assertThat(each.getTime()).isBefore(OffsetDateTime.now().plusMinutes(1));
                assertThat(new String(each.getData().toBytes(), StandardCharsets.UTF_8))
                        .doesNotContain("Souza", "mail");
            });
            List<String> history =
                    RestAssured.get("/v1/cases/" + ref + "/events").path("items.id");
            assertThat(heard).extracting(CloudEvent::getId).containsExactlyInAnyOrderElementsOf(history);
        }
    }

    @Test
    void who_was_cut_off_goes_on_after_the_last_id_and_misses_nothing() throws Exception {
        String ref = Given.caseRef();
        String start;
        try (Listener listener = new Listener(null, "", null)) {
            start = listener.next().id();
        }
        change(ref);
        List<String> atOnce = new ArrayList<>();
        try (Listener listener = new Listener(null, "", start)) {
            about(ref, listener, 4).forEach(each -> atOnce.add(each.getId()));
        }
        List<String> oneByOne = new ArrayList<>();
        String last = start;
        while (oneByOne.size() < 4) {
            try (Listener listener = new Listener(null, "", last)) {
                Listener.Told told = listener.event();
                last = told.id();
                if (read(told).getSubject().equals(ref)) {
                    oneByOne.add(read(told).getId());
                }
            }
        }
        assertThat(oneByOne).isEqualTo(atOnce);
    }

    @Test
    void only_the_types_that_were_asked_for_are_told() throws Exception {
        String ref = Given.caseRef();
        try (Listener listener = new Listener(null, "?types=CLOSED,TRIAGED", null)) {
            listener.next();
            change(ref);
            assertThat(about(ref, listener, 2))
                    .extracting(CloudEvent::getType)
                    .containsExactly("io.disputetriage.case.TRIAGED", "io.disputetriage.case.CLOSED");
        }
        given().queryParam("types", "CLOSED,OPEND,")
                .get("/v1/events")
                .then()
                .statusCode(400)
                .body("errors.size()", equalTo(2));
    }

    @Test
    void an_id_of_another_database_is_refused_rather_than_waited_for() {
        for (String foreign : List.of("999999999999-0199c9b2-6c1e-7d41-9f35-1f8f6a0d1c58", "seven", "-1")) {
            given().header("Last-Event-ID", foreign)
                    .get("/v1/events")
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("TRI-110"));
        }
    }

    @Test
    void an_account_has_so_many_streams_and_who_leaves_makes_room() throws Exception {
        List<Listener> listeners = new ArrayList<>();
        try {
            Listener last = new Listener(null, "", null);
            while (last.status() == 200) {
                last.next();
                listeners.add(last);
                last = new Listener(null, "", null);
            }
            assertThat(last.status()).isEqualTo(429);
            assertThat(listeners).hasSize(EventStreamResource.MOST_STREAMS);
            listeners.remove(0).close();
            for (int tries = 0; last.status() == 429; tries++) {
                assertThat(tries).isLessThan(50);
                Thread.sleep(100);
                last = new Listener(null, "", null);
            }
            listeners.add(last);
        } finally {
            for (Listener each : listeners) {
                each.close();
            }
        }
    }

    private static void change(String ref) {
        Given.json(Given.complaint(ref).replace("\"order\"", "\"buyer\": {\"name\": \"Ana Souza\"}, \"order\""))
                .post("/v1/triage")
                .then()
                .statusCode(201);
        for (String change : CHANGES) {
            Given.json(change).patch("/v1/cases/" + ref + "/facts").then().statusCode(200);
        }
        Given.json("{\"outcome\": \"RESOLVED\", \"reason\": \"Ana Souza wrote a mail\"}")
                .post("/v1/cases/" + ref + "/close")
                .then()
                .statusCode(200);
    }

    private static List<CloudEvent> about(String ref, Listener listener, int count) throws IOException {
        List<CloudEvent> heard = new ArrayList<>();
        while (heard.size() < count) {
            CloudEvent event = read(listener.event());
            if (event.getSubject().equals(ref)) {
                heard.add(event);
            }
        }
        return heard;
    }

    private static CloudEvent read(Listener.Told told) {
        return EventFormatProvider.getInstance()
                .resolveFormat(JsonFormat.CONTENT_TYPE)
                .deserialize(told.data().getBytes(StandardCharsets.UTF_8));
    }
}
