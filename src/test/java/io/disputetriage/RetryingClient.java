package io.disputetriage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Calls replicas over HTTP as a storefront does: if one is gone or can't answer, the next one is sent the same. */
final class RetryingClient {
    private static final int TOO_MANY = 429;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final ObjectMapper json = new ObjectMapper();
    private final IntFunction<String> addresses;
    private final Duration patience;

    /**
     * Of these replicas.
     *
     * @param patience how long it goes on asking
     */
    RetryingClient(IntFunction<String> addresses, Duration patience) {
        this.addresses = addresses;
        this.patience = patience;
    }

    /** One attempt at one replica; the body is JSON unless a header says otherwise. */
    HttpResponse<String> once(int replica, String method, String path, byte[] body, String... headers)
            throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(addresses.apply(replica) + path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofByteArray(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first that is no failure of the service, and not that it is asked too often. Throws {@link IllegalStateException} if none comes. */
    HttpResponse<String> answer(String method, String path, byte[] body, String... headers) {
        Instant end = Instant.now().plus(patience);
        for (int attempt = 0; Instant.now().isBefore(end); attempt++) {
            try {
                HttpResponse<String> response = once(attempt, method, path, body, headers);
                if (response.statusCode() < 500 && response.statusCode() != TOO_MANY) {
                    return response;
                }
                Thread.sleep(20);
            } catch (IOException gone) {
                // It was killed; the other one is asked.
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalStateException("Nobody answers " + method + " " + path);
    }

    HttpResponse<String> answer(String method, String path, String body, String... headers) {
        return answer(method, path, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    /** What is there. */
    JsonNode get(String path) {
        HttpResponse<String> response = answer("GET", path, "");
        assertThat(response.statusCode()).as(path + " " + response.body()).isEqualTo(200);
        return tree(response);
    }

    /** The items of all pages of a list, whose path has a query. */
    List<JsonNode> items(String path) {
        List<JsonNode> items = new ArrayList<>();
        JsonNode page = get(path);
        page.path("items").forEach(items::add);
        while (!page.path("next").isNull()) {
            page = get(path + "&cursor=" + page.path("next").asText());
            page.path("items").forEach(items::add);
        }
        return items;
    }

    JsonNode tree(HttpResponse<String> response) {
        try {
            return json.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
