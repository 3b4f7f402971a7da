package io.disputetriage;

import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Somebody who reads the stream of events, as the specification of server-sent events tells how to. */
public final class Listener implements AutoCloseable {
    private final HttpResponse<InputStream> response;
    private final BufferedReader lines;

    /** What was said: data is empty if it was a comment alone. */
    public record Told(String id, String data) {}

    /** Listens to the service under test from a place on; null: from now on. */
    public Listener(String secret, String query, String lastEventId) throws IOException, InterruptedException {
        this("http://localhost:" + RestAssured.port, secret, query, lastEventId);
    }

    Listener(String service, String secret, String query, String lastEventId) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service + "/v1/events" + query));
        if (secret != null) {
            request.header("Authorization", "Bearer " + secret);
        }
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        response = HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    /** All events from the very first one to that which contains a text. */
    public static List<String> heardUntil(String text, String secret) throws IOException, InterruptedException {
        try (Listener listener = new Listener(secret, "", "0")) {
            List<String> heard = new ArrayList<>();
            do {
                heard.add(listener.event().data());
            } while (!heard.get(heard.size() - 1).contains(text));
            return heard;
        }
    }

    public int status() {
        return response.statusCode();
    }

    /** Waits for the next event or comment; null at the end. */
    public Told next() throws IOException {
        String id = "";
        StringBuilder data = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isEmpty()) {
                return new Told(id, data.toString());
            } else if (line.startsWith("id:")) {
                id = line.substring(3).strip();
            } else if (line.startsWith("data:")) {
                data.append(line.substring(5).strip());
            }
        }
        return null;
    }

    /** Waits for the next event. */
    public Told event() throws IOException {
        Told told = next();
        while (told != null && told.data().isEmpty()) {
            told = next();
        }
        return told;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
