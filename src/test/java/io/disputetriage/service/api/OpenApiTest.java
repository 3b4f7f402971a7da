package io.disputetriage.service.api;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.startsWith;

import io.disputetriage.Postgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The description of the service is served, and names every address that the service has. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
class OpenApiTest {
    private static final List<String> ADDRESSES = List.of(
            "/v1/triage",
            "/v1/triage/preview",
            "/v1/triage/batch",
            "/v1/intake/preview",
            "/v1/intake/{endpoint}",
            "/v1/intake-endpoints",
            "/v1/intake-endpoints/{id}",
            "/v1/intake-endpoints/{id}/rotate",
            "/v1/intake-endpoints/{id}/replay",
            "/v1/inbox",
            "/v1/inbox/{id}",
            "/v1/inbox/{id}/replay",
            "/v1/inbox/{id}/case",
            "/v1/possible-duplicates",
            "/v1/decisions/{id}",
            "/v1/decisions/{id}/verification",
            "/v1/decisions/{id}/explanation",
            "/v1/decisions/{id}/drafts",
            "/v1/decisions/{id}/actions/{rank}/draft",
            "/v1/decisions/{id}/actions/{rank}/mail",
            "/v1/mails",
            "/v1/mails/{id}",
            "/v1/mails/{id}/outcome",
            "/v1/mail-addresses",
            "/v1/mail-addresses/{address}",
            "/v1/decisions/{id}/checklist",
            "/v1/cases",
            "/v1/cases/{caseRef}",
            "/v1/cases/{caseRef}/decisions",
            "/v1/cases/{caseRef}/export",
            "/v1/cases/{caseRef}/evidence-pack",
            "/v1/cases/{caseRef}/events",
            "/v1/cases/{caseRef}/facts",
            "/v1/cases/{caseRef}/actions/{rank}/taken",
            "/v1/cases/{caseRef}/close",
            "/v1/cases/{caseRef}/reopen",
            "/v1/cases/{caseRef}/owner",
            "/v1/case-counts",
            "/v1/events",
            "/v1/insights",
            "/v1/webhook-endpoints",
            "/v1/webhook-endpoints/{id}",
            "/v1/webhook-endpoints/{id}/rotate",
            "/v1/webhook-endpoints/{id}/deliveries",
            "/v1/webhook-endpoints/{id}/undelivered",
            "/v1/webhook-endpoints/{id}/unblock",
            "/v1/webhook-endpoints/{id}/skip",
            "/v1/webhook-endpoints/{id}/replay",
            "/v1/reviews",
            "/v1/reviews/{id}",
            "/v1/cases/{caseRef}/evidence",
            "/v1/cases/{caseRef}/evidence/{id}",
            "/v1/cases/{caseRef}/personal-data",
            "/v1/seals/verification",
            "/v1/rulesets",
            "/v1/rulesets/{revision}",
            "/v1/rulesets/shadow",
            "/v1/rulesets/shadow/differences",
            "/v1/rulesets/active",
            "/v1/rulesets/status",
            "/v1/ruleset-checks",
            "/errors/{code}");

    /** Calls about one thing that somebody must have made, or whose end it is; one that has no end, and one that calls back. */
    private static final List<String> NAMES_SOMETHING = List.of(
            "{id}",
            "{endpoint}",
            "{revision}",
            "/shadow",
            "/personal-data",
            "/evidence",
            "/v1/events",
            "/webhook-endpoints");

    @Test
    void every_address_is_described() {
        var document = get("/openapi?format=json").then().statusCode(200).body("openapi", startsWith("3.1"));
        Map<String, ?> paths = document.extract().path("paths");
        assertThat(paths.keySet()).containsExactlyInAnyOrderElementsOf(ADDRESSES);
        document.body("components.schemas", hasKey("FactSheet"));
    }

    @Test
    void the_example_of_a_fact_sheet_is_decided() {
        Map<String, ?> example = get("/openapi?format=json").path("components.examples.factSheet.value");
        given().contentType("application/json")
                .body(example)
                .post("/v1/triage/preview")
                .then()
                .statusCode(200);
    }

    @Test
    void every_call_is_shown_by_an_example() {
        JsonPath document = get("/openapi?format=json").jsonPath();
        Map<String, Map<String, Map<String, Object>>> paths = document.getMap("paths");
        paths.forEach((path, calls) -> calls.forEach((method, call) -> {
            if (method.equals("post") || method.equals("put")) {
                hasExample(document, call.get("requestBody"), path + " body");
            }
            parameters(call).stream()
                    .map(parameter -> resolved(document, parameter))
                    .filter(parameter -> Boolean.TRUE.equals(parameter.get("required")))
                    .forEach(parameter ->
                            assertThat(parameter).as(path + " parameter").containsKey("example"));
            Map<?, ?> responses = (Map<?, ?>) call.get("responses");
            responses.forEach((status, response) -> hasExample(document, response, path + " " + status));
        }));
    }

    @Test
    void the_example_of_a_decision_has_the_fields_that_a_decision_has() {
        JsonPath document = get("/openapi?format=json").jsonPath();
        JsonPath made = Given.json("{}")
                .body(document.getMap("components.examples.factSheet.value"))
                .post("/v1/triage")
                .jsonPath();
        Map<String, ?> example = document.getMap("components.examples.decision.value");
        assertThat(example.keySet()).containsExactlyInAnyOrderElementsOf(names(made, "$"));
        assertThat(names(document, "components.schemas.Decision.properties")).containsAll(example.keySet());
        assertThat(names(document, "components.examples.decision.value.actions[0]"))
                .containsExactlyInAnyOrderElementsOf(names(made, "actions[0]"));
        assertThat(names(document, "components.examples.decision.value.actions[0].because[0]"))
                .containsExactlyInAnyOrderElementsOf(names(made, "actions[0].because[0]"));
    }

    /** As the page at /api-docs sends it when nobody changes anything: it fills in every example. */
    @Test
    void every_call_that_names_nothing_of_its_own_succeeds_with_its_examples() {
        JsonPath document = get("/openapi?format=json").jsonPath();
        Map<String, Map<String, Map<String, Object>>> paths = document.getMap("paths");
        List<String> sent = new ArrayList<>();
        paths.forEach((path, calls) -> calls.forEach((method, call) -> {
            boolean changesRules = path.startsWith("/v1/rulesets") && !method.equals("get");
            if (NAMES_SOMETHING.stream().noneMatch(path::contains) && !changesRules) {
                Response answer = asShown(document, call).request(method, path);
                assertThat(answer.statusCode())
                        .as(method + " " + path + " " + answer.asString())
                        .isBetween(200, 299);
                sent.add(path);
            }
        }));
        assertThat(sent)
                .contains(
                        "/v1/triage",
                        "/v1/triage/preview",
                        "/v1/triage/batch",
                        "/v1/cases",
                        "/v1/cases/{caseRef}",
                        "/v1/seals/verification",
                        "/v1/rulesets",
                        "/v1/ruleset-checks",
                        "/errors/{code}");
    }

    private static RequestSpecification asShown(JsonPath document, Map<String, Object> call) {
        RequestSpecification request = given();
        for (Object each : parameters(call)) {
            Map<String, Object> parameter = resolved(document, each);
            Object example = parameter.get("example");
            if (example != null) {
                String name = parameter.get("name").toString();
                switch (parameter.get("in").toString()) {
                    case "path" -> request.pathParam(name, example);
                    case "query" -> request.queryParam(name, example);
                    default -> request.header(name, example);
                }
            }
        }
        if (call.get("requestBody") != null) {
            Map<String, Object> media =
                    map(map(resolved(document, call.get("requestBody")).get("content"))
                            .get("application/json"));
            Object shown = media.containsKey("example")
                    ? media.get("example")
                    : resolved(
                                    document,
                                    map(media.get("examples"))
                                            .values()
                                            .iterator()
                                            .next())
                            .get("value");
            request.contentType("application/json").body(shown);
        }
        return request;
    }

    @SuppressWarnings("unchecked") // Everything in a description that isn't a list or a word is a map.
    private static Map<String, Object> map(Object described) {
        return (Map<String, Object>) described;
    }

    private static java.util.Set<String> names(JsonPath json, String path) {
        return json.<String, Object>getMap(path).keySet();
    }

    private static List<?> parameters(Map<String, Object> call) {
        return (List<?>) call.getOrDefault("parameters", List.of());
    }

    private static void hasExample(JsonPath document, Object described, String where) {
        Map<?, ?> content = (Map<?, ?>) resolved(document, described).get("content");
        content.values()
                .forEach(media -> assertThat(((Map<?, ?>) media).keySet().toString())
                        .as(where)
                        .contains("example"));
    }

    private static Map<String, Object> resolved(JsonPath document, Object described) {
        Map<String, Object> map = map(described);
        return map.containsKey("$ref")
                ? document.getMap(map.get("$ref").toString().substring(2).replace('/', '.'))
                : map;
    }

    @Test
    void its_pages_are_there() {
        assertThat(get("/api-docs").statusCode()).isEqualTo(200);
    }
}
