package io.disputetriage.service.fetch;

import io.disputetriage.format.intake.PayloadReader;
import io.disputetriage.service.inbox.FetchObject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks by HTTP: without redirects, for some seconds, and of no other host than the configured one. */
@Singleton
class FetchOverHttp implements FetchObject {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration WHOLE = Duration.ofSeconds(8);
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final int TOO_MANY = 429;
    private static final int THEIR_FAULT = 500;

    private final List<PlatformConnection> connections;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(Redirect.NEVER)
            .build();

    /** Who has just failed is left alone for a while: nobody else's events are to wait for one platform. */
    private final Map<PlatformConnection, Instant> left = new ConcurrentHashMap<>();

    private final Clock clock;

    FetchOverHttp(FetchConfig config, Clock clock) {
        this.clock = clock;
        connections = PlatformConnection.all(config);
    }

    @Override
    public boolean isOn(String account, String platform) {
        return connection(account, platform).isPresent();
    }

    @Override
    public Fetched fetch(String account, String platform, String dispute) {
        PlatformConnection connection = connection(account, platform).orElseThrow();
        if (clock.instant().isBefore(left.getOrDefault(connection, Instant.MIN))) {
            return new Fetched.Failed("It has failed a moment ago", true);
        }
        Fetched fetched = ask(connection, dispute);
        if (fetched instanceof Fetched.Failed failed && failed.again()) {
            left.put(connection, clock.instant().plus(PAUSE));
        }
        return fetched;
    }

    private Fetched ask(PlatformConnection connection, String dispute) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(connection.url() + connection.platform().path(dispute)))
                .timeout(WHOLE)
                .header("Accept", "application/json")
                .header("User-Agent", "dispute-triage")
                .header(connection.platform().header(), connection.platform().credentials(connection.token()))
                .build();
        CompletableFuture<Fetched> answer =
                client.sendAsync(request, BodyHandlers.ofInputStream()).thenApplyAsync(FetchOverHttp::read);
        try {
            return answer.get(WHOLE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            return new Fetched.Failed("No answer within " + WHOLE.toSeconds() + " seconds", true);
        } catch (ExecutionException e) {
            return new Fetched.Failed(
                    "No connection, or a broken one (" + e.getCause().getClass().getSimpleName() + ")", true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Fetched.Failed("This service is ending", true);
        }
    }

    private Optional<PlatformConnection> connection(String account, String platform) {
        return connections.stream()
                .filter(each ->
                        each.account().equals(account) && each.platform().name().equals(platform))
                .findFirst();
    }

    private static Fetched read(HttpResponse<InputStream> response) {
        int status = response.statusCode();
        try (InputStream body = response.body()) {
            if (status / 100 != 2) {
                return new Fetched.Failed(
                        "It was answered with " + status, status >= THEIR_FAULT || status == TOO_MANY);
            }
            byte[] object = body.readNBytes(PayloadReader.MAX_BYTES + 1);
            return object.length > PayloadReader.MAX_BYTES
                    ? new Fetched.Failed("The answer is larger than " + PayloadReader.MAX_BYTES + " bytes", false)
                    : new Fetched.Whole(object);
        } catch (IOException e) {
            return new Fetched.Failed("The answer broke off", true);
        }
    }
}
