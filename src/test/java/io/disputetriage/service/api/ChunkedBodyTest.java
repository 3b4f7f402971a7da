package io.disputetriage.service.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.Postgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bodies that come in chunks, without saying how long they are. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
class ChunkedBodyTest {
    private static final int CHUNK = 64 * 1024;

    private final Listening log = new Listening();

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(log);
    }

    @AfterEach
    void listenNoMore() {
        Logger.getLogger("").removeHandler(log);
    }

    @Test
    void one_that_is_small_enough_is_decided() throws Exception {
        String sheet = Given.complaint(Given.caseRef());
        assertThat(send("/v1/triage", sheet)).startsWith("HTTP/1.1 201 ");
        assertThat(send("/v1/triage/preview", sheet)).startsWith("HTTP/1.1 200 ");
        assertThat(send("/v1/triage/batch", "[" + sheet + " ".repeat(Math.toIntExact(BodyReader.SHEET_BYTES)) + "]"))
                .startsWith("HTTP/1.1 207 ");
    }

    @Test
    void one_of_the_largest_size_is_still_read() throws Exception {
        String sheet = Given.complaint(Given.caseRef());
        String padding = " ".repeat(Math.toIntExact(BodyReader.SHEET_BYTES) - sheet.length());
        assertThat(send("/v1/triage", sheet + padding)).startsWith("HTTP/1.1 201 ");
        assertThat(send("/v1/triage/preview", sheet + padding)).startsWith("HTTP/1.1 200 ");
        assertThat(send("/v1/triage", sheet + padding + " ")).startsWith("HTTP/1.1 413 ");
    }

    @Test
    void one_that_is_too_large_is_a_problem_and_no_error_of_ours() throws Exception {
        String much = "x".repeat(300 * 1024);
        isTooLarge(send("/v1/triage", much));
        isTooLarge(send("/v1/triage/preview", much));
        isTooLarge(send("/v1/triage/batch", "x".repeat(Math.toIntExact(BodyReader.BATCH_BYTES) + 1)));
        assertThat(log.heard).isEmpty();
    }

    @Test
    void one_that_never_ends_is_not_read_for_ever() throws Exception {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(head("/v1/triage"));
            String chunk = chunk("x".repeat(CHUNK));
            int sent = 0;
            try {
                while (sent++ < 1000) {
                    out.write(chunk.getBytes(StandardCharsets.US_ASCII));
                }
            } catch (IOException e) {
                // The service hung up, as it should.
            }
            assertThat(sent).isLessThan(1000);
        }
        assertThat(log.heard).isEmpty();
    }

    private static void isTooLarge(String answer) {
        assertThat(answer)
                .startsWith("HTTP/1.1 413 ")
                .containsIgnoringCase("Content-Type: application/problem+json")
                .contains("\"code\":\"TRI-105\"");
    }

    private static String send(String path, String body) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(head(path));
            for (int i = 0; i < body.length(); i += CHUNK) {
                out.write(chunk(body.substring(i, Math.min(i + CHUNK, body.length())))
                        .getBytes(StandardCharsets.US_ASCII));
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static byte[] head(String path) {
        return ("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String chunk(String text) {
        return Integer.toHexString(text.length()) + "\r\n" + text + "\r\n";
    }

    /** What the log says of errors. */
    private static final class Listening extends Handler {
        private final List<String> heard = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void publish(LogRecord entry) {
            if (entry.getThrown() != null || entry.getLevel().intValue() >= java.util.logging.Level.SEVERE.intValue()) {
                heard.add(entry.getLoggerName() + " " + entry.getMessage());
            }
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }
}
