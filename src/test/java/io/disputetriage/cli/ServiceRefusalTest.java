package io.disputetriage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person is told whom the service doesn't serve. */
class ServiceRefusalTest {
    private final List<String> authorizations = new ArrayList<>();

    @TempDir
    Path folder;

    private HttpServer server;
    private int status;
    private String body = "{}";
    private String err;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            exchange.getResponseHeaders().add("Location", "https://elsewhere.example/");
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            boolean put = exchange.getRequestMethod().equals("PUT");
            exchange.sendResponseHeaders(put || status != 412 ? status : 200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void a_service_that_does_not_run_is_named() {
        server.stop(0);

        assertThat(run("status")).isEqualTo(2);
        assertThat(err)
                .contains("The service at " + url("http") + " doesn't answer")
                .doesNotContain("Exception");
    }

    @Test
    void without_a_key_the_ways_to_give_one_are_named() {
        status = 401;

        assertThat(run("status")).isEqualTo(2);
        assertThat(err).contains("TRIAGE_API_KEY", "--key-file");
    }

    @Test
    void a_key_from_a_file_is_sent_and_an_unknown_one_is_said_to_be_unknown() throws IOException {
        status = 401;
        Path file = Files.writeString(folder.resolve("key"), "secret-key\n");

        assertThat(run("status", "--key-file", file.toString())).isEqualTo(2);
        assertThat(err).contains("doesn't know this key").doesNotContain("secret-key");
        assertThat(authorizations).containsExactly("Bearer secret-key");
    }

    @Test
    void a_file_that_holds_no_key_is_a_misuse() throws IOException {
        Path file = Files.writeString(folder.resolve("key"), "two keys\n");

        assertThat(run("status", "--key-file", file.toString())).isEqualTo(2);
        assertThat(run("status", "--key-file", folder.resolve("none").toString()))
                .isEqualTo(2);
        assertThat(authorizations).isEmpty();
    }

    @Test
    void a_key_without_the_role_is_told_which_it_needs() {
        status = 403;
        body = "{\"title\": \"Not allowed\", \"code\": \"TRI-203\"}";

        assertThat(run("status")).isEqualTo(2);
        assertThat(err).contains("role ops", "TRI-203");
    }

    @Test
    void a_service_that_names_the_role_itself_is_quoted_once() {
        status = 403;
        body =
                "{\"title\": \"This API key may not do that\", \"detail\": \"It needs the role ops.\", \"code\": \"TRI-202\"}";

        assertThat(run("status")).isEqualTo(2);
        assertThat(err).containsOnlyOnce("role ops").containsOnlyOnce("may not do that");
    }

    @Test
    void a_lost_race_changes_nothing_and_says_so() {
        status = 412;
        body = "{\"title\": \"Other rules are active\", \"revision\": \"abc\"}";

        assertThat(run("activate", "0123456789ab")).isEqualTo(1);
        assertThat(err).contains("Other rules are active", "rules status");
    }

    @Test
    void what_is_no_service_of_ours_is_said_to_be_none() {
        status = 200;
        body = "<html>";

        assertThat(run("status")).isEqualTo(2);
        assertThat(err).contains("is not dispute-triage");
    }

    @Test
    void a_redirect_is_named_and_not_followed_with_the_key() {
        status = 302;
        body = "";

        assertThat(run("status")).isEqualTo(2);
        assertThat(err).contains("sends on to https://elsewhere.example/");
    }

    @Test
    void a_connection_that_is_not_secure_is_refused() throws Exception {
        // What both sides load for the first secure connection counts against nobody's patience.
        SSLEngine client = SSLContext.getDefault().createSSLEngine();
        client.setUseClientMode(true);
        client.beginHandshake();
        try (ServerSocket plain = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            // Threads of their own: those of the common pool may all be busy, and then nobody would answer.
            new Thread(() -> acceptAll(plain)).start();
            String url = "https://127.0.0.1:" + plain.getLocalPort();

            assertThat(Cli.run(
                            new String[] {"rules", "status", "--url", url},
                            new PrintWriter(new StringWriter()),
                            writer()))
                    .isEqualTo(2);
            assertThat(errors.toString()).contains("No secure connection to " + url, "trustStore");
        }
    }

    private static void acceptAll(ServerSocket plain) {
        try {
            while (true) {
                Socket socket = plain.accept();
                new Thread(() -> answerPlainly(socket)).start();
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    /** As a server without TLS, which looks before it answers. */
    private static void answerPlainly(Socket accepted) {
        try (Socket socket = accepted) {
            socket.getInputStream().readNBytes(5);
            socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            socket.getInputStream().readAllBytes();
        } catch (IOException gone) {
            // The other side hung up, as it should.
        }
    }

    @Test
    void an_address_that_is_none_or_holds_a_password_is_a_misuse() {
        for (String url : List.of("triage.example", "ftp://triage.example", "https://me:secret@triage.example")) {
            assertThat(Cli.run(
                            new String[] {"rules", "status", "--url", url},
                            new PrintWriter(new StringWriter()),
                            writer()))
                    .isEqualTo(2);
            assertThat(errors.toString()).contains("--url is like").doesNotContain("secret");
        }
    }

    private StringWriter errors;

    private PrintWriter writer() {
        errors = new StringWriter();
        return new PrintWriter(errors);
    }

    private String url(String scheme) {
        return scheme + "://127.0.0.1:" + server.getAddress().getPort();
    }

    private int run(String... args) {
        List<String> all = new ArrayList<>(List.of("rules"));
        all.addAll(List.of(args));
        all.addAll(List.of("--url", url("http")));
        int exit = Cli.run(all.toArray(String[]::new), new PrintWriter(new StringWriter()), writer());
        err = errors.toString();
        return exit;
    }
}
