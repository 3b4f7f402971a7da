package io.disputetriage.service.signatures;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Fetches certificates: a few kilobytes within a few seconds, and from where it was told to only. */
final class CertificateClient implements PayPalCertificates.Source {
    static final int MOST_BYTES = 64 * 1024;
    private static final Duration ALL = Duration.ofSeconds(5);
    private static final int OK = 200;

    private final Duration patience;
    private final HttpClient http;

    CertificateClient() {
        this(ALL);
    }

    CertificateClient(Duration patience) {
        this.patience = patience;
        http = HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public byte[] fetch(URI url) throws IOException {
        // The request's own time limit ends with the headers.
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(HttpRequest.newBuilder(url).build(), head -> new LimitedBody());
        try {
            HttpResponse<byte[]> response = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (response.statusCode() != OK) {
                throw new IOException("a status of " + response.statusCode());
            }
            return response.body();
        } catch (TimeoutException e) {
            throw new IOException("no answer within %d seconds".formatted(patience.toSeconds()), e);
        } catch (ExecutionException e) {
            throw new IOException("no connection, or a broken one", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("this service is ending", e);
        } finally {
            answer.cancel(true);
        }
    }

    private static final class LimitedBody implements BodySubscriber<byte[]> {
        private final BodySubscriber<byte[]> body = BodySubscribers.ofByteArray();
        private Subscription subscription;
        private long room = MOST_BYTES;

        @Override
        public CompletionStage<byte[]> getBody() {
            return body.getBody();
        }

        @Override
        public void onSubscribe(Subscription bytes) {
            subscription = bytes;
            body.onSubscribe(bytes);
        }

        @Override
        public void onNext(List<ByteBuffer> parts) {
            room -= parts.stream().mapToLong(ByteBuffer::remaining).sum();
            if (room < 0) {
                subscription.cancel();
                body.onError(new IOException("Too long"));
            } else {
                body.onNext(parts);
            }
        }

        @Override
        public void onError(Throwable failure) {
            body.onError(failure);
        }

        @Override
        public void onComplete() {
            body.onComplete();
        }
    }
}
