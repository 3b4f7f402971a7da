package io.disputetriage.service.outbound;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks by HTTP: without redirects, for some seconds, and for no more bytes than are wanted. Whether an address may be asked
 * is for the caller to know.
 */
public final class OutboundClient {
    private static final Duration CONNECT = Duration.ofSeconds(3);

    private final Duration patience;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(Redirect.NEVER)
            .build();

    /** {@code patience}: for how long it waits for a whole answer. */
    public OutboundClient(Duration patience) {
        this.patience = patience;
    }

    /**
     * The body of an answer with a status of 200 to 299. It blocks; an event loop must not call it.
     *
     * @param headers by name
     * @param mostBytes of which a longer answer is refused
     */
    public byte[] get(URI url, Map<String, String> headers, int mostBytes) throws OutboundFailure {
        HttpRequest.Builder request = HttpRequest.newBuilder(url).header("User-Agent", "dispute-triage");
        headers.forEach(request::header);
        // The request's own time limit ends with the headers.
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(request.build(), head -> new FirstBytes(isGood(head.statusCode()) ? mostBytes : 0));
        try {
            return body(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS), mostBytes);
        } catch (TimeoutException e) {
            throw OutboundFailure.ofConnection("No answer within " + patience.toSeconds() + " seconds");
        } catch (ExecutionException e) {
            throw OutboundFailure.ofConnection(
                    "No connection, or a broken one (" + e.getCause().getClass().getSimpleName() + ")");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw OutboundFailure.ofConnection("This service is ending");
        } finally {
            answer.cancel(true);
        }
    }

    private static byte[] body(HttpResponse<byte[]> answer, int mostBytes) throws OutboundFailure {
        if (!isGood(answer.statusCode())) {
            throw OutboundFailure.ofStatus(answer.statusCode());
        }
        if (answer.body().length > mostBytes) {
            throw OutboundFailure.ofLength(mostBytes);
        }
        return answer.body();
    }

    private static boolean isGood(int status) {
        return status / 100 == 2;
    }
}
