package io.disputetriage.service.api;

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

    private final Authenticator gate;
    private final RulesetSelection rules;
    private final AccessLog log;

    GateFilter(AccessConfig config, RulesetSelection rules, AccessLog log) {
        this.gate = new Authenticator(
                KeyRing.of(config), new RateLimit(config.rateLimit(), config.rateBurst(), System::nanoTime));
        this.rules = rules;
        this.log = log;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, BEFORE_ALL);
    }

    private void handle(RoutingContext exchange) {
        SecurityHeaders.set(exchange);
        log.follow(exchange);
        Authenticator.Entry entry = gate.admit(head(exchange.request()));
        if (entry instanceof Authenticator.Entry.Admitted admitted) {
            RequestContext.admit(exchange, admitted.key());
            rules.note(exchange);
            exchange.next();
        } else if (entry instanceof Authenticator.Entry.Refused refused) {
            send(exchange, refused.problem());
        }
    }

    private static Authenticator.Head head(HttpServerRequest request) {
        return new Authenticator.Head(
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
