package io.disputetriage.service.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.disputetriage.service.cases.SettableClock;
import io.disputetriage.service.inbox.FetchObject.Fetched;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A platform that stands on this machine is asked for whole disputes. */
class FetchOverHttpTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-10T09:00:00Z"));
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer platform;
    private volatile Answer answer = exchange -> reply(exchange, 200, "{\"id\": \"du_1\"}");

    private interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    @BeforeEach
    void open() throws IOException {
        platform = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        platform.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + exchange.getRequestHeaders().getFirst("X-Shopify-Access-Token"));
            answer.to(exchange);
        });
        platform.start();
    }

    @AfterEach
    void close() {
        platform.stop(0);
    }

    @Test
    void each_platform_is_asked_in_its_own_way() {
        assertThat(fetch(PlatformApi.STRIPE, "du_1")).isInstanceOf(Fetched.Whole.class);
        fetch(PlatformApi.STRIPE, "issfr_1");
        fetch(PlatformApi.PAYPAL, "PP-D-1");
        fetch(PlatformApi.SHOPIFY, "598735659");
        assertThat(asked)
                .containsExactly(
                        "/v1/disputes/du_1 Bearer secret null",
                        "/v1/radar/early_fraud_warnings/issfr_1 Bearer secret null",
                        "/v1/customer/disputes/PP-D-1 Bearer secret null",
                        "/admin/api/2025-10/shopify_payments/disputes/598735659.json null secret");
    }

    @Test
    void an_id_leads_nowhere_else() {
        fetch(PlatformApi.STRIPE, "../../v1/payouts?x=1#");
        assertThat(asked).containsExactly("/v1/disputes/..%2F..%2Fv1%2Fpayouts%3Fx%3D1%23 Bearer secret null");
    }

    @Test
    void a_redirect_is_not_followed() {
        answer = exchange -> {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            reply(exchange, 302, "");
        };
        assertThat(fetch(PlatformApi.STRIPE, "du_1")).isEqualTo(new Fetched.Failed("It was answered with 302", false));
        assertThat(asked).hasSize(1);
    }

    @Test
    void too_much_is_not_read() {
        answer = exchange -> reply(exchange, 200, "x".repeat(1024 * 1024 + 1));
        assertThat(fetch(PlatformApi.STRIPE, "du_1"))
                .isInstanceOfSatisfying(Fetched.Failed.class, failed -> assertThat(failed.again())
                        .isFalse());
    }

    @Test
    void who_fails_is_left_alone_for_a_while_and_then_asked_again() {
        FetchOverHttp fetch = fetcher(PlatformApi.STRIPE);
        answer = exchange -> reply(exchange, 503, "");
        assertThat(fetch.fetch("default", "STRIPE", "du_1"))
                .isEqualTo(new Fetched.Failed("It was answered with 503", true));
        assertThat(fetch.fetch("default", "STRIPE", "du_2"))
                .isEqualTo(new Fetched.Failed("It has failed a moment ago", true));
        clock.advance(Duration.ofSeconds(11));
        answer = exchange -> reply(exchange, 200, "{}");
        assertThat(fetch.fetch("default", "STRIPE", "du_1")).isInstanceOf(Fetched.Whole.class);
        assertThat(asked).hasSize(2);
    }

    @Test
    void who_is_not_there_is_a_failure_and_no_exception() {
        platform.stop(0);
        assertThat(fetch(PlatformApi.STRIPE, "du_1")).isInstanceOfSatisfying(Fetched.Failed.class, failed -> {
            assertThat(failed.again()).isTrue();
            assertThat(failed.why()).doesNotContain("secret");
        });
    }

    @Test
    void it_is_off_for_other_accounts_and_platforms() {
        FetchOverHttp fetch = fetcher(PlatformApi.STRIPE);
        assertThat(fetch.isOn("default", "STRIPE")).isTrue();
        assertThat(fetch.isOn("default", "PAYPAL")).isFalse();
        assertThat(fetch.isOn("other", "STRIPE")).isFalse();
    }

    @Test
    void only_hosts_of_the_platform_are_asked() {
        for (String url : List.of(
                "http://api.stripe.com",
                "https://api.stripe.com.evil.example",
                "https://evilstripe.com",
                "https://user@api.stripe.com",
                "https://169.254.169.254",
                "file:///etc/passwd",
                "nonsense")) {
            assertThatThrownBy(() -> PlatformConnection.of(
                            "main", connection(PlatformApi.STRIPE, Optional.of(url)), "default", List.of()))
                    .as(url)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("triage.fetch.main.url")
                    .hasMessageNotContaining("secret");
        }
        assertThatThrownBy(() -> PlatformConnection.of(
                        "shop", connection(PlatformApi.SHOPIFY, Optional.empty()), "default", List.of()))
                .hasMessageContaining("triage.fetch.shop.url is missing");
    }

    private Fetched fetch(PlatformApi api, String dispute) {
        return fetcher(api).fetch("default", api.name(), dispute);
    }

    private FetchOverHttp fetcher(PlatformApi api) {
        String url = "http://localhost:" + platform.getAddress().getPort();
        return new FetchOverHttp(
                new FetchConfig() {
                    @Override
                    public Map<String, Connection> fetch() {
                        return Map.of("main", connection(api, Optional.of(url)));
                    }

                    @Override
                    public Optional<List<String>> fetchHosts() {
                        return Optional.of(List.of("localhost"));
                    }
                },
                clock);
    }

    static FetchConfig.Connection connection(PlatformApi api, Optional<String> url) {
        return new FetchConfig.Connection() {
            @Override
            public String platform() {
                return api.name();
            }

            @Override
            public Optional<String> account() {
                return Optional.empty();
            }

            @Override
            public String token() {
                return "secret";
            }

            @Override
            public Optional<String> url() {
                return url;
            }
        };
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
