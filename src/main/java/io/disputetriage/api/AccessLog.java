package io.disputetriage.api;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** One line for each request: who, what, which case, how it ended. Neither query nor body is in it. */
@Singleton
class AccessLog {
    private static final Logger LOG = Logger.getLogger("access");

    void follow(RoutingContext exchange) {
        if (!LOG.isInfoEnabled() || !exchange.request().path().startsWith("/v1/")) {
            return;
        }
        long start = System.nanoTime();
        // Put together here: the log's own formatting costs as much as a third of a decision.
        exchange.addEndHandler(done -> LOG.info(line(exchange, System.nanoTime() - start)));
    }

    private static String line(RoutingContext exchange, long nanos) {
        return orDash(Exchange.actorName(exchange)) + ' '
                + exchange.request().method() + ' '
                + plain(exchange.request().path()) + ' '
                + exchange.response().getStatusCode() + ' '
                + TimeUnit.NANOSECONDS.toMillis(nanos) + " ms case="
                + plain(orDash(Exchange.caseRef(exchange)));
    }

    private static String orDash(String text) {
        return text == null ? "-" : text;
    }

    /** A line break in a case's reference must not make a line of its own. */
    private static String plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i)) || text.charAt(i) == '\u2028' || text.charAt(i) == '\u2029') {
                return text.replaceAll("[\\p{Cntrl}\u2028\u2029]", "?");
            }
        }
        return text;
    }
}
