package io.disputetriage.service.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.disputetriage.service.lifecycle.ReportBody;
import io.disputetriage.service.triage.CaseRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

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

    /** Who wants to change which case, at which version, and under which key. */
    static CaseRequest change(RoutingContext exchange, String caseRef, byte[] body) {
        RequestContext.concerns(exchange, caseRef);
        Problem badKey = IdempotencyKey.fault(IdempotencyKey.of(exchange));
        if (badKey != null) {
            throw new Refusal(badKey);
        }
        String ifMatch = exchange.request().getHeader("If-Match");
        return new CaseRequest(
                RequestContext.actor(exchange),
                caseRef,
                ifMatch == null ? List.of() : EntityTags.read(ifMatch),
                IdempotencyKey.claim(exchange, body));
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
