package io.disputetriage.service.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.service.webhooks.WebhookCall.Reply;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls to receivers that don't mean well. */
class WebhookClientTest {
    private static final String FORBIDDEN = "The address is not one of the public internet";
    private static final Vertx VERTX = Vertx.vertx();

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private ServerSocket server;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @AfterAll
    static void end() {
        VERTX.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "127.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0", "169.254.169.254", "10.0.0.1"
            })
    void nothing_of_our_own_network_is_called_unless_that_is_allowed(String host) throws Exception {
        answering("HTTP/1.1 204 No Content\r\n\r\n");
        Reply reply = send("https://" + host + ":" + server.getLocalPort() + "/", false);
        assertThat(reply.status()).isNull();
        assertThat(reply.failure()).isEqualTo(FORBIDDEN);
        assertThat(requests).isEmpty();
    }

    @Test
    void without_tls_nothing_is_called_unless_that_is_allowed() throws Exception {
        assertThat(send("http://shop.example/", false).failure()).contains("https://");
        answering("HTTP/1.1 204 No Content\r\n\r\n");
        assertThat(send(url(), true).isGood()).isTrue();
    }

    @Test
    void the_host_is_named_as_it_was_given_though_its_address_is_called() throws Exception {
        answering("HTTP/1.1 204 No Content\r\n\r\n");
        send(url(), true);
        assertThat(requests.get(0)).startsWith("POST /hooks?a=b HTTP/1.1").containsIgnoringCase("host: localhost:");
    }

    @Test
    void a_redirect_is_not_followed_and_no_success() throws Exception {
        answering("HTTP/1.1 307 Temporary Redirect\r\nLocation: " + url() + "/there\r\nContent-Length: 0\r\n\r\n");
        Reply reply = send(url(), true);
        assertThat(reply.isGood()).isFalse();
        assertThat(reply.status()).isEqualTo(307);
        assertThat(requests).hasSize(1);
    }

    @Test
    void of_an_answer_without_end_only_the_begin_is_read() throws Exception {
        answering("HTTP/1.1 200 OK\r\n\r\n" + "x".repeat(10_000_000));
        Reply reply = send(url(), true);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).isEmpty();
    }

    @Test
    void who_says_nothing_is_not_waited_for_for_ever() throws Exception {
        answering("");
        assertThat(send(url(), true)).isEqualTo(Reply.none("No answer within 1 seconds"));
    }

    @Test
    void what_is_no_answer_is_a_failure() throws Exception {
        answering("Go away\r\n\r\n");
        assertThat(send(url(), true).failure()).startsWith("No connection, or a broken one");
        assertThat(send("https://localhost:" + server.getLocalPort() + "/", true)
                        .status())
                .as("it talks no TLS")
                .isNull();
        assertThat(send("https://no-such-host.invalid/", false).failure()).isEqualTo("The host is not known");
    }

    @Test
    void a_name_that_takes_for_ever_holds_up_no_other_call_and_no_other_work() throws Exception {
        answering("HTTP/1.1 204 No Content\r\n\r\n");
        Vertx small = Vertx.vertx(new VertxOptions().setWorkerPoolSize(1));
        CountDownLatch never = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        WebhookClient client = new WebhookClient(small, () -> true, Duration.ofSeconds(1), host -> {
            if (host.equals("slow.example")) {
                asked.incrementAndGet();
                await(never);
            }
            return new InetAddress[] {InetAddress.getLoopbackAddress()};
        });
        try {
            List<Future<Reply>> slow = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                slow.add(client.send(call("http://slow.example:" + server.getLocalPort() + "/")));
            }
            Reply quick = replied(client.send(call("http://quick.example:" + server.getLocalPort() + "/")));
            assertThat(quick.status()).isEqualTo(204);
            assertThat(small.executeBlocking(() -> "done", false)
                            .toCompletionStage()
                            .toCompletableFuture()
                            .get(5, TimeUnit.SECONDS))
                    .isEqualTo("done");
            for (Future<Reply> each : slow) {
                assertThat(replied(each)).isEqualTo(Reply.none("No answer within 1 seconds"));
            }
            assertThat(asked).hasValue(1);
            never.countDown();
            Thread.sleep(200);
            assertThat(requests)
                    .as("calls that were given up are not made later")
                    .hasSize(1);
        } finally {
            never.countDown();
            small.close();
        }
    }

    @Test
    void a_name_is_looked_up_once_for_each_attempt_and_that_address_is_called_whatever_it_means_a_moment_later()
            throws Exception {
        answering("HTTP/1.1 204 No Content\r\n\r\n");
        // Of the public internet by its number, and nobody's.
        InetAddress elsewhere = InetAddress.getByName("2000::1");
        List<InetAddress> answers = new CopyOnWriteArrayList<>(List.of(elsewhere, InetAddress.getLoopbackAddress()));
        WebhookClient client = new WebhookClient(
                VERTX, () -> false, Duration.ofSeconds(1), host -> new InetAddress[] {answers.remove(0)});
        String url = "https://rebound.example:" + server.getLocalPort() + "/";
        assertThat(replied(client.send(call(url))).failure()).isNotEqualTo(FORBIDDEN);
        assertThat(answers).as("it was asked once").hasSize(1);
        assertThat(replied(client.send(call(url))).failure()).isEqualTo(FORBIDDEN);
        assertThat(requests).as("what the name means now was never called").isEmpty();
    }

    private String url() {
        return "http://localhost:" + server.getLocalPort() + "/hooks?a=b";
    }

    private static Reply send(String url, boolean anywhere) throws Exception {
        return replied(new WebhookClient(VERTX, () -> anywhere, Duration.ofSeconds(1), InetAddress::getAllByName)
                .send(call(url)));
    }

    private static WebhookCall call(String url) {
        return new WebhookCall(URI.create(url), new UUID(0, 1), Instant.EPOCH, new byte[] {'{', '}'}, "v1,x");
    }

    private static Reply replied(Future<Reply> reply) throws Exception {
        return reply.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Answers each request so, and keeps the connection open. */
    private void answering(String answer) {
        Thread thread = new Thread(() -> {
            while (!server.isClosed()) {
                try {
                    Socket socket = server.accept();
                    new Thread(() -> serve(socket, answer)).start();
                } catch (IOException end) {
                    return;
                }
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private void serve(Socket socket, String answer) {
        try (socket) {
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            StringBuilder head = new StringBuilder();
            for (String line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
                head.append(line).append('\n');
            }
            requests.add(head.toString());
            OutputStream out = socket.getOutputStream();
            out.write(answer.getBytes(StandardCharsets.UTF_8));
            out.flush();
            while (reader.read() != -1) {
                // It stays until the other side leaves.
            }
        } catch (IOException left) {
            // The other side has left.
        }
    }
}
