package io.disputetriage.service.api;

import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A request whose target no client has made proper. */
final class RawRequest {
    private RawRequest() {}

    /**
     * The status that the service answers. The body is sent without a content type, so that who may send it is told 415
     * and nothing happens.
     *
     * @param secret of the key, or null
     */
    static int status(String method, String target, String secret) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            String head = method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + (secret == null ? "" : "Authorization: Bearer " + secret + "\r\n")
                    + (method.startsWith("P") ? "Content-Length: 2\r\n\r\n{}" : "\r\n");
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            // Its first line alone: a stream of events has no end.
            String answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
            return Integer.parseInt(answer.split(" ", 3)[1]);
        }
    }
}
