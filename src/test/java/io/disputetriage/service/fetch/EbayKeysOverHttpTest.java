package io.disputetriage.service.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import io.disputetriage.service.outbound.OutboundFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An eBay that stands on this machine is asked for its public keys. */
@Timeout(30)
class EbayKeysOverHttpTest {
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer ebay;
    private volatile int status = 200;

    @BeforeEach
    void open() throws IOException {
        ebay = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ebay.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            if (status == 0) {
                return;
            }
            byte[] body = "{\"algorithm\": \"ECDSA\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        ebay.start();
    }

    @AfterEach
    void close() {
        ebay.stop(0);
    }

    @Test
    void a_key_is_asked_for_by_its_name_and_with_the_token() throws OutboundFailure {
        EbayKeysOverHttp keys = keys();
        assertThat(keys.isOn()).isTrue();
        assertThat(keys.fetch("9936261a-7d7b-4621-a0f1-964ccaa7c1c2"))
                .asString()
                .isEqualTo("{\"algorithm\": \"ECDSA\"}");
        assertThat(asked)
                .containsExactly(
                        "/commerce/notification/v1/public_key/9936261a-7d7b-4621-a0f1-964ccaa7c1c2 Bearer secret");
    }

    @Test
    void a_token_that_is_refused_is_told_without_it() {
        status = 401;
        assertThat(failure(keys())).hasMessage("It was answered with 401").hasMessageNotContaining("secret");
    }

    @Test
    void an_ebay_that_hangs_is_not_waited_for() {
        status = 0;
        assertThat(failure(keys())).hasMessage("No answer within 1 seconds");
    }

    @Test
    void it_is_off_until_there_is_a_connection() {
        assertThat(new EbayKeysOverHttp(config(Map.of()), Duration.ofSeconds(1)).isOn())
                .isFalse();
    }

    @Test
    void its_connection_gives_no_disputes() {
        assertThat(new FetchOverHttp(config(Map.of("main", connection())), Clock.systemUTC()).isOn("default", "EBAY"))
                .isFalse();
    }

    @Test
    void two_connections_are_refused_at_the_start() {
        assertThatThrownBy(() -> PlatformConnection.check(config(Map.of("a", connection(), "b", connection()))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("EBAY as a platform more than once");
    }

    private EbayKeysOverHttp keys() {
        return new EbayKeysOverHttp(config(Map.of("main", connection())), Duration.ofSeconds(1));
    }

    private static OutboundFailure failure(EbayKeysOverHttp keys) {
        return catchThrowableOfType(OutboundFailure.class, () -> keys.fetch("k-1"));
    }

    private static FetchConfig config(Map<String, FetchConfig.Connection> connections) {
        return new FetchConfig() {
            @Override
            public Map<String, Connection> fetch() {
                return connections;
            }

            @Override
            public Optional<List<String>> fetchHosts() {
                return Optional.of(List.of("localhost"));
            }
        };
    }

    private FetchConfig.Connection connection() {
        return FetchOverHttpTest.connection(
                PlatformApi.EBAY,
                Optional.of("http://localhost:" + ebay.getAddress().getPort()));
    }
}
