package io.disputetriage.service.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;

/** Who comes in, and who stays out. */
class AuthenticatorTest {
    private final AtomicLong nanos = new AtomicLong();
    private final Authenticator guarded = gate(Map.of(
            "shop", key("shop-secret", "shop", Role.TRIAGE),
            "prometheus", key("metrics-secret", "default", Role.OPS),
            "boss", key("admin-secret", "default", Role.ADMIN)));

    @Test
    void a_known_key_comes_in_as_its_account() {
        Authenticator.Entry entry = guarded.admit(from("/v1/triage", "Bearer shop-secret"));
        assertThat(entry).isInstanceOf(Authenticator.Entry.Admitted.class);
        assertThat(((Authenticator.Entry.Admitted) entry).key().actor().account())
                .isEqualTo("shop");
        assertThat(((Authenticator.Entry.Admitted) entry).key().actor().name()).isEqualTo("shop");
    }

    @Test
    void no_key_an_unknown_key_and_another_scheme_stay_out() {
        assertThat(code(guarded, from("/v1/triage", null))).isEqualTo(ProblemCode.NO_KEY);
        assertThat(code(guarded, from("/v1/triage", "Bearer wrong"))).isEqualTo(ProblemCode.NO_KEY);
        assertThat(code(guarded, from("/v1/triage", "Basic shop-secret"))).isEqualTo(ProblemCode.NO_KEY);
        assertThat(code(guarded, from("/v1/cases", null))).isEqualTo(ProblemCode.NO_KEY);
        assertThat(code(guarded, from("/q/metrics", null))).isEqualTo(ProblemCode.NO_KEY);
    }

    @Test
    void no_way_of_writing_an_address_leads_past_the_keys() {
        for (String path : Set.of("/v1", "/V1/cases", "/v1/cases/", "/%65rrors", "/q/healthy", "/new", "/x")) {
            assertThat(code(guarded, from(path, null))).as(path).isEqualTo(ProblemCode.NO_KEY);
        }
    }

    @Test
    void a_dressed_up_address_stays_out_before_any_key_is_looked_at() {
        for (String key : new String[] {null, "Bearer wrong", "Bearer admin-secret"}) {
            assertThat(code(guarded, from("/v1%2Fcases;x/ORD-10234/personal-data", key)))
                    .isEqualTo(ProblemCode.BAD_REQUEST);
            assertThat(code(guarded, from("/errors/../v1/cases", key))).isEqualTo(ProblemCode.BAD_REQUEST);
        }
    }

    @Test
    void the_first_page_health_and_error_pages_need_no_key() {
        assertThat(code(guarded, from("/", null))).isNull();
        assertThat(code(guarded, from("/q/health", null))).isNull();
        assertThat(code(guarded, from("/errors/TRI-301", null))).isNull();
    }

    @Test
    void one_key_too_many_requests_waits_and_others_do_not() {
        assertThat(code(guarded, from("/v1/cases", "Bearer shop-secret"))).isNull();
        assertThat(code(guarded, from("/v1/cases", "Bearer shop-secret"))).isNull();
        assertThat(code(guarded, from("/v1/cases", "Bearer shop-secret"))).isNull();
        Authenticator.Entry fourth = guarded.admit(from("/v1/cases", "Bearer shop-secret"));
        Problem problem = ((Authenticator.Entry.Refused) fourth).problem();
        assertThat(problem.code()).isEqualTo(ProblemCode.TOO_MANY_REQUESTS);
        assertThat(problem.retryAfterSeconds()).isEqualTo("1");
        assertThat(code(guarded, from("/v1/cases", "Bearer admin-secret"))).isNull();
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(code(guarded, from("/v1/cases", "Bearer shop-secret"))).isNull();
    }

    @Test
    void without_keys_only_localhost_is_answered_by_any_of_its_names() {
        Authenticator open = gate(Map.of());
        for (String host : Set.of("localhost:8080", "127.0.0.1", "[::1]:8080", "LOCALHOST")) {
            assertThat(code(open, new Authenticator.Head("/v1/cases", host, null)))
                    .isNull();
        }
        assertThat(code(open, new Authenticator.Head("/q/health", "rebound.example:8080", null)))
                .isEqualTo(ProblemCode.WRONG_HOST);
        assertThat(code(open, new Authenticator.Head("/v1/cases", null, null))).isEqualTo(ProblemCode.WRONG_HOST);
    }

    private static Authenticator.Head from(String path, String authorization) {
        return new Authenticator.Head(path, "api.example", authorization);
    }

    private static ProblemCode code(Authenticator gate, Authenticator.Head head) {
        return gate.admit(head) instanceof Authenticator.Entry.Refused refused
                ? refused.problem().code()
                : null;
    }

    private Authenticator gate(Map<String, AccessConfig.KeyConfig> keys) {
        return new Authenticator(KeyRing.of(new Access(Optional.empty(), keys, 1, 3)), new RateLimit(1, 3, nanos::get));
    }

    private static AccessConfig.KeyConfig key(String secret, String account, Role role) {
        return new Key(DigestUtils.sha256Hex(secret).toUpperCase(Locale.ROOT), account, Set.of(role));
    }

    private record Access(
            Optional<String> apiKey, Map<String, AccessConfig.KeyConfig> keys, int rateLimit, int rateBurst)
            implements AccessConfig {}

    private record Key(String hash, String account, Set<Role> roles) implements AccessConfig.KeyConfig {}
}
