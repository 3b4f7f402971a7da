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
        Gate.Entry entry = gate.admit(head(exchange.request()));
        if (entry instanceof Gate.Entry.Admitted admitted) {
            Exchange.admit(exchange, admitted.key());
            rules.note(exchange);
            exchange.next();
        } else if (entry instanceof Gate.Entry.Refused refused) {
            send(exchange, refused.problem());
        }
    }

    private static Gate.Head head(HttpServerRequest request) {
        return new Gate.Head(
                request.path(),
                request.authority() == null ? null : request.authority().host(),
                request.getHeader("Authorization"));
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
        response.end(Buffer.buffer(problem.toBytes()));
    }
}
