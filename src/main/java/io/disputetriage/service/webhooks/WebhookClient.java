package io.disputetriage.service.webhooks;

import io.disputetriage.service.events.CloudEvent;
import io.disputetriage.service.webhooks.WebhookCall.Reply;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Makes calls to addresses that others chose. The name is looked up for each call, and the address that was checked is
 * the one that is connected to, so that nobody can have a name mean something else in between. Redirects are not
 * followed: a status is all that is looked at.
 */
@Singleton
class WebhookClient {
    private static final int CONNECT_MILLIS = 5_000;
    private static final Duration ALL = Duration.ofSeconds(15);
    private static final int MOST_BYTES = 16 * 1024;

    /** Shorter than servers keep a connection, so that no call meets one that is being closed. */
    private static final int IDLE_SECONDS = 3;

    private final Vertx vertx;
    private final HttpClient client;
    private final HostLookup lookup;
    private final boolean anywhere;
    private final Duration patience;

    @Inject
    WebhookClient(Vertx vertx, WebhookConfig config) {
        this(vertx, config, ALL, InetAddress::getAllByName);
    }

    WebhookClient(Vertx vertx, WebhookConfig config, Duration patience, HostLookup.Names names) {
        this.vertx = vertx;
        this.patience = patience;
        anywhere = config.privateAddresses();
        lookup = new HostLookup(vertx, anywhere, names);
        client = vertx.httpClientBuilder()
                .with(new HttpClientOptions()
                        .setConnectTimeout(CONNECT_MILLIS)
                        .setKeepAliveTimeout(IDLE_SECONDS)
                        .setMaxPoolSize(DeliverWebhooks.AT_A_TIME))
                // Whoever made the call is told too; the log is not for others to fill.
                .withConnectHandler(connection -> connection.exceptionHandler(broken -> {}))
                .build();
    }

    /** Why an address can't be called whatever it resolves to; null: it can. */
    String fault(URI url) {
        if (url.getHost() == null || url.getUserInfo() != null || url.getFragment() != null) {
            return "It is no address like https://shop.example/hooks, without user and fragment.";
        }
        return "https".equalsIgnoreCase(url.getScheme()) || anywhere && "http".equalsIgnoreCase(url.getScheme())
                ? null
                : "It must begin with https://.";
    }

    /** Makes one; it never fails, and has ended after 15 seconds. */
    Future<Reply> send(WebhookCall call) {
        String fault = fault(call.url());
        if (fault != null) {
            return Future.succeededFuture(Reply.none(fault));
        }
        Promise<Reply> done = Promise.promise();
        long timer = vertx.setTimer(
                patience.toMillis(),
                late -> done.tryComplete(Reply.none("No answer within " + patience.toSeconds() + " seconds")));
        lookup.address(call.url().getHost())
                // The answer may come when its call has been given up.
                .compose(address -> done.future().isComplete()
                        ? Future.failedFuture("It is too late")
                        : client.request(options(call.url(), address)))
                .onSuccess(request -> exchange(request, call, done))
                .onFailure(failure -> done.tryComplete(Reply.none(sentence(failure))));
        return done.future().onComplete(end -> vertx.cancelTimer(timer));
    }

    private static void exchange(HttpClientRequest request, WebhookCall call, Promise<Reply> done) {
        AtomicBoolean ended = new AtomicBoolean();
        // A connection that is still busy when its time is over is of no use to anybody.
        done.future().onComplete(end -> {
            if (!ended.get()) {
                request.reset();
            }
        });
        request.putHeader("Content-Type", CloudEvent.MEDIA_TYPE + "; charset=utf-8")
                .putHeader("User-Agent", "dispute-triage")
                .putHeader("webhook-id", call.id().toString())
                .putHeader("webhook-timestamp", Long.toString(call.at().getEpochSecond()))
                .putHeader("webhook-signature", call.signature())
                .send(Buffer.buffer(call.body()))
                .onSuccess(response -> read(response, ended, done))
                .onFailure(failure -> done.tryComplete(Reply.none(sentence(failure))));
    }

    private static void read(HttpClientResponse response, AtomicBoolean ended, Promise<Reply> done) {
        Buffer body = Buffer.buffer();
        response.handler(part -> {
            body.appendBuffer(part);
            if (body.length() > MOST_BYTES) {
                done.tryComplete(reply(response, Buffer.buffer()));
            }
        });
        response.exceptionHandler(broken -> done.tryComplete(reply(response, body)));
        response.endHandler(end -> {
            ended.set(true);
            done.tryComplete(reply(response, body));
        });
    }

    private static Reply reply(HttpClientResponse response, Buffer body) {
        return new Reply(
                response.statusCode(), null, response.getHeader("Retry-After"), body.toString(StandardCharsets.UTF_8));
    }

    private RequestOptions options(URI url, InetAddress address) {
        boolean tls = "https".equalsIgnoreCase(url.getScheme());
        int port = url.getPort() != -1 ? url.getPort() : tls ? 443 : 80;
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
                // For the Host header, and for what the certificate must say.
                .setHost(url.getHost())
                .setPort(port)
                .setSsl(tls)
                .setFollowRedirects(false)
                .setURI(url.getRawQuery() == null ? path : path + "?" + url.getRawQuery());
    }

    private static String sentence(Throwable failure) {
        if (failure instanceof HostLookup.Forbidden) {
            return "The address is not one of the public internet";
        }
        return failure instanceof UnknownHostException
                ? "The host is not known"
                : "No connection, or a broken one (" + failure.getClass().getSimpleName() + ")";
    }
}
