package io.disputetriage.service.api;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Answers, as problems, what no route answered and what failed outside of the resources. */
@Singleton
class LastResort {
    private static final int[] STATUSES = {400, 401, 403, 404, 405, 406, 413, 415, 500};

    void register(@Observes Router router) {
        for (int status : STATUSES) {
            router.errorHandler(status, exchange -> answer(exchange, status));
        }
    }

    private static void answer(RoutingContext exchange, int status) {
        if (!exchange.response().ended() && !exchange.response().headWritten()) {
            GateFilter.send(exchange, Problem.of(ProblemCode.of(status)));
        }
    }
}
