package io.disputetriage.service.signatures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How a certificate is fetched: a little, soon, and from nowhere else. */
@Timeout(30)
class CertificateClientTest {
    private final AtomicInteger elsewhere = new AtomicInteger();
    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CertificateClient client = new CertificateClient(Duration.ofSeconds(1));
    private HttpServer server;

    @BeforeEach
    void a_host() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/good", exchange -> answer(exchange, 200, new byte[CertificateClient.MOST_BYTES]));
        server.createContext("/long", exchange -> answer(exchange, 200, new byte[CertificateClient.MOST_BYTES + 1]));
        server.createContext("/gone", exchange -> answer(exchange, 404, new byte[10]));
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            answer(exchange, 302, new byte[10]);
        });
        server.createContext("/elsewhere", exchange -> {
            elsewhere.incrementAndGet();
            answer(exchange, 200, new byte[10]);
        });
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
        assertThat(client.fetch(at("/good"))).hasSize(CertificateClient.MOST_BYTES);
    }

    @Test
    void what_is_too_long_is_not_read() {
        assertThatThrownBy(() -> client.fetch(at("/long"))).isInstanceOf(IOException.class);
    }

    @Test
    void nobody_is_sent_elsewhere() {
        assertThatThrownBy(() -> client.fetch(at("/moved"))).hasMessage("a status of 302");
        assertThat(elsewhere).hasValue(0);
    }

    @Test
    void a_status_that_is_not_good_is_told() {
        assertThatThrownBy(() -> client.fetch(at("/gone"))).hasMessage("a status of 404");
    }

    @Test
    void a_host_that_says_nothing_or_stops_in_between_is_not_waited_for() {
        assertThatThrownBy(() -> client.fetch(at("/silent"))).hasMessage("no answer within 1 seconds");
        assertThatThrownBy(() -> client.fetch(at("/stuck"))).hasMessage("no answer within 1 seconds");
    }

    @Test
    void a_host_that_is_not_there_is_told() {
        server.stop(0);
        assertThatThrownBy(() -> client.fetch(at("/good"))).hasMessage("no connection, or a broken one");
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
