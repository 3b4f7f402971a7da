package io.disputetriage.api;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;

/**
 * A body, read and counted before any route sees it. What is below us would have a worker wait for it, and would
 * answer too much of one without a length without a problem, and with a stack trace in the log.
 */
final class WholeBody {
    /** So much more than is taken is read and thrown away, for whoever writes all before reading the answer. */
    private static final long PATIENCE_BYTES = 1024 * 1024;

    private final RoutingContext exchange;
    private final long most;
    private Buffer read = Buffer.buffer();
    private long length;

    private WholeBody(RoutingContext exchange, long most) {
        this.exchange = exchange;
        this.most = most;
    }

    /** Goes on to the routes once the body is there; with more than {@code most} bytes it ends in a problem. */
    static void read(RoutingContext exchange, long most) {
        HttpServerRequest request = exchange.request();
        if (request.isEnded()) {
            exchange.next();
            return;
        }
        WholeBody body = new WholeBody(exchange, most);
        request.handler(body::part);
        request.endHandler(end -> body.end());
        if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
            exchange.response().writeContinue();
        }
    }

    private void part(Buffer part) {
        length += part.length();
        if (length <= most) {
            read.appendBuffer(part);
            return;
        }
        read = Buffer.buffer();
        if (length > most + PATIENCE_BYTES && !exchange.response().ended()) {
            exchange.addEndHandler(said -> exchange.request().connection().close());
            refuse();
        }
    }

    private void end() {
        if (exchange.response().ended()) {
            return;
        }
        if (length > most) {
            refuse();
        } else {
            ((RoutingContextInternal) exchange).setBody(read);
            exchange.next();
        }
    }

    private void refuse() {
        GateFilter.send(exchange, Problem.of(ProblemCode.TOO_LARGE, Gate.takes(most)));
    }
}
