package io.disputetriage.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Who comes in, and who stays out. */
class GateTest {
    private final AtomicLong nanos = new AtomicLong();
    private final Gate guarded = gate(Map.of(
            "shop", key("shop-secret", "shop", Role.TRIAGE),
            "prometheus", key("metrics-secret", "default", Role.OPS),
            "boss", key("admin-secret", "default", Role.ADMIN)));

    @Test
    void a_known_key_comes_in_as_its_account() {
        Gate.Entry entry = guarded.admit(post("/v1/triage", "Bearer shop-secret"));
        assertThat(entry).isInstanceOf(Gate.Entry.Admitted.class);
        assertThat(((Gate.Entry.Admitted) entry).key().actor().account()).isEqualTo("shop");
        assertThat(((Gate.Entry.Admitted) entry).key().actor().name()).isEqualTo("shop");
    }

    @Test
    void no_key_an_unknown_key_and_another_scheme_stay_out() {
        assertThat(code(guarded, post("/v1/triage", null))).isEqualTo(ProblemCode.NO_KEY);
        assertThat(code(guarded, post("/v1/triage", "Bearer wrong"))).isEqualTo(ProblemCode.NO_KEY);
        assertThat(code(guarded, post("/v1/triage", "Basic shop-secret"))).isEqualTo(ProblemCode.NO_KEY);
        assertThat(code(guarded, get("/v1/cases", null))).isEqualTo(ProblemCode.NO_KEY);
        assertThat(code(guarded, get("/q/metrics", null))).isEqualTo(ProblemCode.NO_KEY);
    }

    @Test
    void no_way_of_writing_an_address_leads_past_the_keys() {
        for (String path :
                Set.of("/v1;a=b/cases", "/v1/cases;x", "/v1", "/V1/cases", "/v1/cases/", "/;/v1/cases", "/new")) {
            assertThat(code(guarded, get(path, null))).as(path).isEqualTo(ProblemCode.NO_KEY);
        }
        assertThat(code(guarded, post("/v1/triage;a=b/", "Bearer metrics-secret")))
                .isEqualTo(ProblemCode.ROLE_MISSING);
        assertThat(code(guarded, get("/q/metrics;a", "Bearer shop-secret"))).isEqualTo(ProblemCode.ROLE_MISSING);
    }

    @Test
    void health_and_error_pages_need_no_key() {
        assertThat(code(guarded, get("/q/health", null))).isNull();
        assertThat(code(guarded, get("/errors/TRI-301", null))).isNull();
    }

    @Test
    void a_key_does_only_what_its_roles_allow() {
        assertThat(code(guarded, post("/v1/triage", "Bearer metrics-secret"))).isEqualTo(ProblemCode.ROLE_MISSING);
        assertThat(code(guarded, get("/q/metrics", "Bearer shop-secret"))).isEqualTo(ProblemCode.ROLE_MISSING);
        assertThat(code(guarded, get("/q/metrics", "Bearer metrics-secret"))).isNull();
        assertThat(code(guarded, post("/v1/triage/batch", "Bearer admin-secret")))
                .isNull();
    }

    @Test
    void rules_are_the_business_of_ops_but_everybody_may_know_which_decide() {
        for (String path :
                Set.of("/v1/rulesets", "/v1/rulesets/status", "/v1/rulesets/9f2c", "/v1/rulesets;a/status")) {
            assertThat(code(guarded, get(path, "Bearer shop-secret"))).as(path).isEqualTo(ProblemCode.ROLE_MISSING);
            assertThat(code(guarded, get(path, "Bearer metrics-secret")))
                    .as(path)
                    .isNull();
            nanos.addAndGet(Duration.ofSeconds(3).toNanos());
        }
        assertThat(code(guarded, get("/v1/rulesets/active", "Bearer shop-secret")))
                .isNull();
        Gate.Head put =
                new Gate.Head("PUT", "/v1/rulesets/active", "api.example", "Bearer shop-secret", "application/json", 2);
        assertThat(code(guarded, put)).isEqualTo(ProblemCode.ROLE_MISSING);
        assertThat(code(guarded, post("/v1/ruleset-checks", "Bearer shop-secret")))
                .isEqualTo(ProblemCode.ROLE_MISSING);
        assertThat(code(guarded, post("/v1/ruleset-checks", "Bearer metrics-secret")))
                .isNull();
    }

    @Test
    void one_key_too_many_requests_waits_and_others_do_not() {
        assertThat(code(guarded, get("/v1/cases", "Bearer shop-secret"))).isNull();
        assertThat(code(guarded, get("/v1/cases", "Bearer shop-secret"))).isNull();
        assertThat(code(guarded, get("/v1/cases", "Bearer shop-secret"))).isNull();
        Gate.Entry fourth = guarded.admit(get("/v1/cases", "Bearer shop-secret"));
        Problem problem = ((Gate.Entry.Refused) fourth).problem();
        assertThat(problem.code()).isEqualTo(ProblemCode.TOO_MANY_REQUESTS);
        assertThat(problem.retryAfterSeconds()).isEqualTo("1");
        assertThat(code(guarded, get("/v1/cases", "Bearer admin-secret"))).isNull();
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(code(guarded, get("/v1/cases", "Bearer shop-secret"))).isNull();
    }

    @Test
    void without_keys_only_localhost_is_answered_by_any_of_its_names() {
        Gate open = gate(Map.of());
        for (String host : Set.of("localhost:8080", "127.0.0.1", "[::1]:8080", "LOCALHOST")) {
            assertThat(code(open, new Gate.Head("GET", "/v1/cases", host, null, null, -1)))
                    .isNull();
        }
        assertThat(code(open, new Gate.Head("GET", "/q/health", "rebound.example:8080", null, null, -1)))
                .isEqualTo(ProblemCode.WRONG_HOST);
        assertThat(code(open, new Gate.Head("GET", "/v1/cases", null, null, null, -1)))
                .isEqualTo(ProblemCode.WRONG_HOST);
    }

    @Test
    void a_body_must_say_that_it_is_json_and_not_be_too_long() {
        assertThat(code(guarded, body("text/plain", 2))).isEqualTo(ProblemCode.UNSUPPORTED_MEDIA);
        assertThat(code(guarded, body(null, 2))).isEqualTo(ProblemCode.UNSUPPORTED_MEDIA);
        assertThat(code(guarded, body("application/json; charset=utf-8", 300_000)))
                .isEqualTo(ProblemCode.TOO_LARGE);
    }

    private static Gate.Head body(String type, long length) {
        return new Gate.Head("POST", "/v1/triage", "x", "Bearer admin-secret", type, length);
    }

    private static Gate.Head get(String path, String authorization) {
        return new Gate.Head("GET", path, "api.example", authorization, null, -1);
    }

    private static Gate.Head post(String path, String authorization) {
        return new Gate.Head("POST", path, "api.example", authorization, "application/json", 2);
    }

    private static ProblemCode code(Gate gate, Gate.Head head) {
        return gate.admit(head) instanceof Gate.Entry.Refused refused
                ? refused.problem().code()
                : null;
    }

    private Gate gate(Map<String, AccessConfig.KeyConfig> keys) {
        return new Gate(KeyRing.of(new Access(Optional.empty(), keys, 1, 3)), new RateLimit(1, 3, nanos::get));
    }

    private static AccessConfig.KeyConfig key(String secret, String account, Role role) {
        return new Key(
                Sha256.hex(secret.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .toUpperCase(Locale.ROOT),
                account,
                Set.of(role));
    }

    private record Access(
            Optional<String> apiKey, Map<String, AccessConfig.KeyConfig> keys, int rateLimit, int rateBurst)
            implements AccessConfig {}

    private record Key(String hash, String account, Set<Role> roles) implements AccessConfig.KeyConfig {}
}
