package io.disputetriage.service.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.disputetriage.service.lifecycle.ReportBody;
import io.vertx.ext.web.RoutingContext;

/** The parts of a request, or the refusal of a request in which one is faulty. */
final class RequestParts {
    private RequestParts() {}

    /** The body as JSON. */
    static JsonNode body(RoutingContext exchange) {
        JsonBody body = JsonBody.read(RequestContext.body(exchange));
        if (body instanceof JsonBody.Refused refused) {
            throw new Refusal(refused.problem());
        }
        return ((JsonBody.Parsed) body).tree();
    }

    /** Goes on unless something in it is faulty. */
    static void sound(ReportBody body) {
        if (!body.sound()) {
            throw new Refusal(Problem.of(ProblemCode.BAD_REQUEST, body.faults()));
        }
    }

    /** Goes on unless one of them is faulty. */
    static void sound(QueryParameters query) {
        if (query.problem() != null) {
            throw new Refusal(query.problem());
        }
    }
}
