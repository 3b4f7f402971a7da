package io.disputetriage.service.api;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.Set;

/** Whether an answer is to explain itself: {@code ?explain=full}. */
sealed interface ExplainParameter {

    /** Without a query, which is most of the time, nothing is parsed. */
    static ExplainParameter of(RoutingContext exchange) {
        if (exchange.request().query() == null) {
            return new Asked(false);
        }
        QueryParameters query = new QueryParameters(exchange.queryParams(), Set.of("explain"));
        boolean full = query.text("explain", ExplainParameter::full, "full, or leave it out")
                .isPresent();
        return query.problem() == null ? new Asked(full) : new Refused(query.problem());
    }

    private static Optional<String> full(String given) {
        return given.equals("full") ? Optional.of(given) : Optional.empty();
    }

    /** It can be understood. */
    record Asked(boolean full) implements ExplainParameter {}

    /** It is something else. */
    record Refused(Problem problem) implements ExplainParameter {}
}
