package io.disputetriage.service.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.disputetriage.Postgres;
import io.disputetriage.service.inbox.Entries;
import io.disputetriage.service.inbox.InboxEntry;
import io.disputetriage.service.inbox.InboxStore;
import io.disputetriage.service.signatures.SignatureScheme;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may call what, for every route of the running service, however its path is spelled. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@TestProfile(RouteAccessTest.AKeyForEachRole.class)
class RouteAccessTest {
    private static final Set<String> EVERYBODY = Set.of("-", "triage", "ops", "admin");
    private static final Set<String> ANY_KEY = Set.of("triage", "ops", "admin");
    private static final Set<String> TRIAGE = Set.of("triage", "admin");
    private static final Set<String> OPS = Set.of("ops", "admin");
    private static final Set<String> ADMIN = Set.of("admin");

    /** By method and path of each method of a resource. */
    private static final Map<String, Set<String>> RESOURCES = Map.ofEntries(
            Map.entry("POST /v1/triage", TRIAGE),
            Map.entry("POST /v1/triage/batch", TRIAGE),
            Map.entry("POST /v1/triage/preview", ANY_KEY),
            Map.entry("POST /v1/intake/preview", ANY_KEY),
            Map.entry("POST /v1/intake/{endpoint}", EVERYBODY),
            Map.entry("GET /v1/intake/{endpoint}", EVERYBODY),
            Map.entry("POST /v1/intake-endpoints", ADMIN),
            Map.entry("GET /v1/intake-endpoints", OPS),
            Map.entry("GET /v1/intake-endpoints/{id}", OPS),
            Map.entry("DELETE /v1/intake-endpoints/{id}", ADMIN),
            Map.entry("POST /v1/intake-endpoints/{id}/rotate", ADMIN),
            Map.entry("POST /v1/intake-endpoints/{id}/replay", OPS),
            Map.entry("GET /v1/inbox", OPS),
            Map.entry("GET /v1/inbox/{id}", OPS),
            Map.entry("POST /v1/inbox/{id}/replay", OPS),
            Map.entry("PUT /v1/inbox/{id}/case", OPS),
            Map.entry("GET /v1/possible-duplicates", OPS),
            Map.entry("GET /v1/decisions/{id}", ANY_KEY),
            Map.entry("GET /v1/decisions/{id}/verification", ANY_KEY),
            Map.entry("GET /v1/decisions/{id}/explanation", ANY_KEY),
            Map.entry("GET /v1/decisions/{id}/drafts", ANY_KEY),
            Map.entry("GET /v1/decisions/{id}/actions/{rank}/draft", ANY_KEY),
            Map.entry("POST /v1/decisions/{id}/actions/{rank}/mail", OPS),
            Map.entry("GET /v1/mails", OPS),
            Map.entry("GET /v1/mails/{id}", OPS),
            Map.entry("POST /v1/mails/{id}/outcome", OPS),
            Map.entry("GET /v1/mail-addresses", OPS),
            Map.entry("PUT /v1/mail-addresses/{address}", OPS),
            Map.entry("DELETE /v1/mail-addresses/{address}", OPS),
            Map.entry("GET /v1/decisions/{id}/checklist", ANY_KEY),
            Map.entry("GET /v1/cases", ANY_KEY),
            Map.entry("GET /v1/cases/{caseRef}", ANY_KEY),
            Map.entry("GET /v1/cases/{caseRef}/decisions", ANY_KEY),
            Map.entry("GET /v1/cases/{caseRef}/export", ANY_KEY),
            Map.entry("GET /v1/cases/{caseRef}/evidence-pack", TRIAGE),
            Map.entry("GET /v1/events", ANY_KEY),
            Map.entry("POST /v1/webhook-endpoints", ADMIN),
            Map.entry("GET /v1/webhook-endpoints", OPS),
            Map.entry("GET /v1/webhook-endpoints/{id}", OPS),
            Map.entry("DELETE /v1/webhook-endpoints/{id}", ADMIN),
            Map.entry("POST /v1/webhook-endpoints/{id}/rotate", ADMIN),
            Map.entry("GET /v1/webhook-endpoints/{id}/deliveries", OPS),
            Map.entry("GET /v1/webhook-endpoints/{id}/undelivered", OPS),
            Map.entry("POST /v1/webhook-endpoints/{id}/unblock", OPS),
            Map.entry("POST /v1/webhook-endpoints/{id}/skip", OPS),
            Map.entry("POST /v1/webhook-endpoints/{id}/replay", OPS),
            Map.entry("POST /v1/reviews", OPS),
            Map.entry("GET /v1/reviews/{id}", OPS),
            Map.entry("DELETE /v1/reviews/{id}", OPS),
            Map.entry("GET /v1/case-counts", ANY_KEY),
            Map.entry("GET /v1/insights", ANY_KEY),
            Map.entry("GET /v1/cases/{caseRef}/events", ANY_KEY),
            Map.entry("PATCH /v1/cases/{caseRef}/facts", TRIAGE),
            Map.entry("POST /v1/cases/{caseRef}/events", TRIAGE),
            Map.entry("POST /v1/cases/{caseRef}/actions/{rank}/taken", TRIAGE),
            Map.entry("POST /v1/cases/{caseRef}/close", TRIAGE),
            Map.entry("POST /v1/cases/{caseRef}/reopen", TRIAGE),
            Map.entry("PUT /v1/cases/{caseRef}/owner", TRIAGE),
            Map.entry("DELETE /v1/cases/{caseRef}/personal-data", ADMIN),
            Map.entry("POST /v1/cases/{caseRef}/evidence", TRIAGE),
            Map.entry("GET /v1/cases/{caseRef}/evidence", ANY_KEY),
            Map.entry("GET /v1/cases/{caseRef}/evidence/{id}", ANY_KEY),
            Map.entry("DELETE /v1/cases/{caseRef}/evidence/{id}", ADMIN),
            Map.entry("GET /v1/rulesets", OPS),
            Map.entry("GET /v1/rulesets/active", ANY_KEY),
            Map.entry("PUT /v1/rulesets/active", OPS),
            Map.entry("GET /v1/rulesets/status", OPS),
            Map.entry("GET /v1/rulesets/{revision}", OPS),
            Map.entry("GET /v1/rulesets/shadow", OPS),
            Map.entry("PUT /v1/rulesets/shadow", OPS),
            Map.entry("DELETE /v1/rulesets/shadow", OPS),
            Map.entry("GET /v1/rulesets/shadow/differences", OPS),
            Map.entry("POST /v1/ruleset-checks", OPS),
            Map.entry("GET /v1/seals/verification", OPS),
            Map.entry("GET /", EVERYBODY),
            Map.entry("GET /rules", ANY_KEY),
            Map.entry("GET /errors", EVERYBODY),
            Map.entry("GET /errors/{code}", EVERYBODY));

    /** By the path of each route that an extension adds; any other is denied. */
    private static final Map<String, Set<String>> EXTENSIONS = Map.ofEntries(
            Map.entry("/openapi", EVERYBODY),
            Map.entry("/openapi.json", ANY_KEY),
            Map.entry("/openapi.yaml", ANY_KEY),
            Map.entry("/openapi.yml", ANY_KEY),
            Map.entry("/api-docs/", EVERYBODY),
            Map.entry("/q/health", EVERYBODY),
            Map.entry("/q/health/live", EVERYBODY),
            Map.entry("/q/health/ready", EVERYBODY),
            Map.entry("/q/health/started", EVERYBODY),
            Map.entry("/q/metrics", OPS));

    private static final Set<Integer> REFUSALS = Set.of(400, 401, 403, 404, 405);

    @Inject
    Router router;

    @Inject
    InboxStore inbox;

    private final Map<String, String> parameters = new LinkedHashMap<>();

    /** A key of each role, none of them held back. */
    public static final class AKeyForEachRole implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> config = new LinkedHashMap<>();
            for (String role : ANY_KEY) {
                config.put("triage.keys." + role + ".hash", DigestUtils.sha256Hex(role + "-key"));
                config.put("triage.keys." + role + ".roles", role);
            }
            config.put("triage.rate-limit", "1000000");
            config.put("triage.rate-burst", "1000000");
            return config;
        }
    }

    @BeforeEach
    void keep_a_case() {
        String caseRef = Given.caseRef();
        Response made = Given.json(Given.complaint(caseRef))
                .header("Authorization", "Bearer admin-key")
                .post("/v1/triage");
        parameters.put("{caseRef}", caseRef);
        parameters.put("{address}", "complaints@platform.example");
        parameters.put("{id}", made.path("decisionId"));
        parameters.put("{revision}", made.path("ruleset.revision"));
        parameters.put("{rank}", "1");
        parameters.put("{code}", "TRI-301");
    }

    @Test
    void every_method_of_a_resource_says_who_may_call_it() {
        assertThat(methods()).containsExactlyInAnyOrderElementsOf(RESOURCES.keySet());
    }

    @Test
    void who_has_the_role_comes_in_and_nobody_else() throws IOException {
        for (Map.Entry<String, Set<String>> route : routes().entrySet()) {
            for (String role : EVERYBODY) {
                String[] call = route.getKey().split(" ");
                int refusal = role.equals("-") ? 401 : 403;
                assertThat(RawRequest.status(call[0], call[1], secret(role)) == refusal)
                        .as("%s is refused to %s", route.getKey(), role)
                        .isEqualTo(!route.getValue().contains(role));
            }
        }
    }

    @Test
    void what_was_received_is_shown_as_it_came_to_an_admin_only() {
        String body = "no JSON of " + parameters.get("{caseRef}");
        InboxEntry entry = Entries.received(
                "default",
                UUID.randomUUID(),
                SignatureScheme.STRIPE,
                UUID.randomUUID().toString(),
                body,
                Instant.now().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MILLIS));
        inbox.receive(entry);
        for (String role : OPS) {
            Response shown = RestAssured.given()
                    .header("Authorization", "Bearer " + secret(role))
                    .get("/v1/inbox/" + entry.id());
            assertThat(shown.statusCode()).as(role).isEqualTo(200);
            assertThat(shown.<String>path("payload")).as(role).isEqualTo(role.equals("admin") ? body : null);
            assertThat(shown.asString().contains("headers")).as(role).isEqualTo(role.equals("admin"));
        }
    }

    @Test
    void no_spelling_of_a_path_opens_more_than_the_plain_one() throws IOException {
        List<String> opened = new ArrayList<>();
        int tried = 0;
        for (String route : routes().keySet()) {
            String[] call = route.split(" ");
            for (String role : EVERYBODY) {
                int plain = RawRequest.status(call[0], call[1], secret(role));
                for (String spelling : Spellings.of(call[1])) {
                    int status = RawRequest.status(call[0], spelling, secret(role));
                    tried++;
                    if (status != plain && !REFUSALS.contains(status)) {
                        opened.add(role + " " + call[0] + " " + spelling + " " + status + ", plain " + plain);
                    }
                }
            }
        }
        assertThat(opened).isEmpty();
        assertThat(tried).isGreaterThan(3000);
    }

    @Test
    void a_method_that_says_nothing_is_closed_to_everybody() throws IOException {
        assertThat(RawRequest.status("GET", "/v1/forgotten", null)).isEqualTo(401);
        for (String role : ANY_KEY) {
            assertThat(RawRequest.status("GET", "/v1/forgotten", secret(role))).isEqualTo(403);
        }
    }

    @Test
    void what_an_extension_adds_is_listed_or_closed() throws IOException {
        Set<String> added = new TreeSet<>(Set.of("/q", "/q/new", "/q/health-ui", "/q/metrics/new", "/Q/metrics"));
        for (Route route : router.getRoutes()) {
            if (route.getPath() != null && route.getPath().length() > 1) {
                added.add(route.getPath().replaceAll("/?\\*?$", ""));
            }
        }
        assertThat(added).contains("/openapi", "/api-docs");
        added.removeIf(path -> EXTENSIONS.containsKey(path) || EXTENSIONS.containsKey(path + "/"));
        for (String path : added) {
            assertThat(RawRequest.status("GET", path, null)).as(path).isEqualTo(401);
            for (String role : ANY_KEY) {
                assertThat(RawRequest.status("GET", path, secret(role)))
                        .as(path)
                        .isIn(403, 404);
            }
        }
    }

    /** With its parameters filled in. */
    private Map<String, Set<String>> routes() {
        Map<String, Set<String>> routes = new LinkedHashMap<>();
        EXTENSIONS.forEach((path, roles) -> routes.put("GET " + path, roles));
        RESOURCES.forEach((route, roles) -> {
            String filled = route;
            for (Map.Entry<String, String> parameter : parameters.entrySet()) {
                filled = filled.replace(parameter.getKey(), parameter.getValue());
            }
            routes.put(filled, roles);
        });
        return routes;
    }

    private static String secret(String role) {
        return role.equals("-") ? null : role + "-key";
    }

    private static List<String> methods() {
        List<String> methods = new ArrayList<>();
        for (JavaClass type : new ClassFileImporter().importPath(java.nio.file.Path.of("target", "classes"))) {
            if (type.isAnnotatedWith(Path.class)) {
                type.getMethods().stream()
                        .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
                        .forEach(method -> methods.add(verb(method) + " "
                                + type.getAnnotationOfType(Path.class).value()
                                + (method.isAnnotatedWith(Path.class)
                                        ? method.getAnnotationOfType(Path.class).value()
                                        : "")));
            }
        }
        return methods;
    }

    private static String verb(JavaMethod method) {
        return method.getAnnotations().stream()
                .filter(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class))
                .map(annotation -> annotation.getRawType().getSimpleName())
                .findFirst()
                .orElseThrow();
    }
}
