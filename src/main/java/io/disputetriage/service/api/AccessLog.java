package io.disputetriage.service.api;

import io.quarkus.runtime.ShutdownEvent;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;

/** One line for each request: who, what, which case, how it ended. Neither query nor body is in it. */
@Singleton
class AccessLog {
    private final LineLog lines = new LineLog("access");

    void follow(RoutingContext exchange) {
        if (!lines.isOn() || !exchange.request().path().startsWith("/v1/")) {
            return;
        }
        long start = System.nanoTime();
        // Put together here: the log's own formatting costs as much as a third of a decision.
        exchange.addEndHandler(done -> lines.tell(line(exchange, System.nanoTime() - start)));
    }

    void stop(@Observes ShutdownEvent stop) {
        lines.close();
    }

    private static String line(RoutingContext exchange, long nanos) {
        return orDash(RequestContext.actorName(exchange)) + ' '
                + exchange.request().method() + ' '
                + plain(shown(exchange.request().path())) + ' '
                + exchange.response().getStatusCode() + ' '
                + TimeUnit.NANOSECONDS.toMillis(nanos) + " ms case="
                + plain(orDash(RequestContext.caseRef(exchange)));
    }

    /** Whoever knows the address of an endpoint may call it, and a log is read by many. */
    private static String shown(String path) {
        return Authenticator.isOfEndpoint(path) ? Authenticator.INTAKE + "***" : path;
    }

    private static String orDash(String text) {
        return text == null ? "-" : text;
    }

    /** A line break in a case's reference must not make a line of its own. */
    static String plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i)) || text.charAt(i) == '\u2028' || text.charAt(i) == '\u2029') {
                return text.replaceAll("[\\p{Cc}\u2028\u2029]", "?");
            }
        }
        return text;
    }
}
