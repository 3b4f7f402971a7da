package io.disputetriage.api;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Stands before every route: headers for safety, the gate, the access log. */
@Singleton
class GateFilter {
    private static final int BEFORE_ALL = 1000;

    private final Gate gate;
    private final RulesAtHand rules;
    private final AccessLog log;

    GateFilter(AccessConfig config, RulesAtHand rules, AccessLog log) {
        this.gate =
                new Gate(KeyRing.of(config), new RateLimit(config.rateLimit(), config.rateBurst(), System::nanoTime));
        this.rules = rules;
        this.log = log;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, BEFORE_ALL);
    }

    private void handle(RoutingContext exchange) {
        SecurityHeaders.set(exchange);
        log.follow(exchange);
        Gate.Head head = head(exchange);
        Gate.Entry entry = gate.admit(head);
        if (entry instanceof Gate.Entry.Admitted admitted) {
            Exchange.admit(exchange, admitted.key());
            rules.choose(exchange, head.plain(), admitted.key(), () -> body(exchange, head));
        } else if (entry instanceof Gate.Entry.Refused refused) {
            send(exchange, refused.problem());
        }
    }

    private static void body(RoutingContext exchange, Gate.Head head) {
        if (head.hasBody()) {
            WholeBody.read(exchange, head.plain().most());
        } else {
            exchange.next();
        }
    }

    private static Gate.Head head(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        return new Gate.Head(
                request.method().name(),
                exchange.normalizedPath(),
                request.authority() == null ? null : request.authority().host(),
                request.getHeader("Authorization"),
                request.getHeader("Content-Type"),
                length(request.getHeader("Content-Length")));
    }

    private static long length(String header) {
        try {
            return header == null ? -1 : Long.parseLong(header);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    static void send(RoutingContext exchange, Problem problem) {
        HttpServerResponse response = exchange.response();
        response.setStatusCode(problem.code().status()).putHeader("Content-Type", Problem.MEDIA_TYPE);
        if (problem.retryAfter() != null) {
            response.putHeader("Retry-After", problem.retryAfterSeconds());
        }
        if (problem.code() == ProblemCode.NO_KEY) {
            response.putHeader("WWW-Authenticate", "Bearer");
        }
        if (problem.code() == ProblemCode.TOO_LARGE) {
            // The rest of the body is not worth reading.
            response.putHeader("Connection", "close");
        }
        response.end(Buffer.buffer(problem.toBytes()));
    }
}
