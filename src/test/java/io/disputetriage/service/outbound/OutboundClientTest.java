package io.disputetriage.service.outbound;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How others are asked: for a little, for a while, and nobody else. */
@Timeout(30)
class OutboundClientTest {
    private static final int MOST_BYTES = 64 * 1024;

    private final AtomicInteger elsewhere = new AtomicInteger();
    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final OutboundClient client = new OutboundClient(Duration.ofSeconds(1));
    private HttpServer server;

    @BeforeEach
    void a_host() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/good", exchange -> answer(exchange, 200, new byte[MOST_BYTES]));
        server.createContext("/long", exchange -> answer(exchange, 200, new byte[MOST_BYTES + 1]));
        server.createContext("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 1_000; i++) {
                exchange.getResponseBody().write(new byte[MOST_BYTES]);
            }
        });
        server.createContext("/busy", exchange -> answer(exchange, 429, new byte[10]));
        server.createContext("/broken", exchange -> answer(exchange, 502, new byte[MOST_BYTES + 1]));
        server.createContext("/gone", exchange -> answer(exchange, 404, new byte[10]));
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            answer(exchange, 302, new byte[10]);
        });
        server.createContext("/elsewhere", exchange -> {
            elsewhere.incrementAndGet();
            answer(exchange, 200, new byte[10]);
        });
        server.createContext(
                "/asked",
                exchange -> answer(
                        exchange,
                        200,
                        exchange.getRequestHeaders().getFirst("Authorization").getBytes(US_ASCII)));
        server.createContext("/silent", exchange -> waitForEnd());
        server.createContext("/stuck", exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
            waitForEnd();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void what_stands_there_is_fetched() throws IOException {
        assertThat(get("/good")).hasSize(MOST_BYTES);
    }

    @Test
    void what_is_too_long_is_not_read() {
        assertThat(failure("/long")).hasMessage("The answer is larger than 65536 bytes");
        assertThat(failure("/endless")).hasMessage("The answer is larger than 65536 bytes");
    }

    @Test
    void nobody_is_sent_elsewhere() {
        assertThat(failure("/moved")).hasMessage("It was answered with 302");
        assertThat(elsewhere).hasValue(0);
    }

    @Test
    void a_status_that_is_not_good_is_told_and_whether_it_may_get_better() {
        assertThat(failure("/gone")).hasMessage("It was answered with 404");
        assertThat(failure("/gone").status()).isEqualTo(404);
        assertThat(failure("/gone").again()).isFalse();
        assertThat(failure("/busy").again()).isTrue();
        assertThat(failure("/broken").again()).isTrue();
    }

    @Test
    void a_host_that_says_nothing_or_stops_in_between_is_not_waited_for() {
        for (String path : new String[] {"/silent", "/stuck"}) {
            OutboundFailure failure = failure(path);
            assertThat(failure).hasMessage("No answer within 1 seconds");
            assertThat(failure.again()).isTrue();
        }
    }

    @Test
    void a_host_that_is_not_there_is_told() {
        server.stop(0);
        assertThat(failure("/good")).hasMessageStartingWith("No connection, or a broken one");
        assertThat(failure("/good").status()).isZero();
    }

    @Test
    void headers_are_sent() throws IOException {
        assertThat(client.get(at("/asked"), Map.of("Authorization", "Bearer token"), MOST_BYTES))
                .asString()
                .isEqualTo("Bearer token");
    }

    private byte[] get(String path) throws OutboundFailure {
        return client.get(at(path), Map.of(), MOST_BYTES);
    }

    private OutboundFailure failure(String path) {
        return catchThrowableOfType(OutboundFailure.class, () -> get(path));
    }

    private URI at(String path) {
        return URI.create("http://%s:%d%s"
                .formatted(
                        InetAddress.getLoopbackAddress().getHostAddress(),
                        server.getAddress().getPort(),
                        path));
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void waitForEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
