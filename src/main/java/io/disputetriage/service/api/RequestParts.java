package io.disputetriage.service.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.disputetriage.service.lifecycle.ReportBody;
import io.disputetriage.service.triage.CaseRequest;
import io.disputetriage.service.triage.DecisionInputs;
import io.disputetriage.service.triage.FindInputs;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** The parts of a request, or the refusal of a request in which one is faulty. */
final class RequestParts {
    private static final String IF_MATCH = "If-Match";

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
        return new CaseRequest(
                RequestContext.actor(exchange), caseRef, versions(exchange), IdempotencyKey.claim(exchange, body));
    }

    /** At which the case may be changed; empty: at any. */
    static List<String> versions(RoutingContext exchange) {
        return hasCondition(exchange) ? EntityTags.read(exchange.request().getHeader(IF_MATCH)) : List.of();
    }

    /** Whether it is to be done only if the case is at a certain version, or there is one. */
    static boolean hasCondition(RoutingContext exchange) {
        return exchange.request().headers().contains(IF_MATCH);
    }

    /** The place of an action in a decision. */
    static int rank(String text) {
        if (!text.matches("[1-9][0-9]{0,2}")) {
            throw new Refusal(Problem.of(ProblemCode.NOT_FOUND, "A rank is a whole number from 1."));
        }
        return Integer.parseInt(text);
    }

    /** The facts and the rules of the account's decision of this id. */
    static DecisionInputs.Whole inputs(FindInputs find, String id, RoutingContext exchange) {
        DecisionInputs found = PathId.read(id)
                .flatMap(known -> find.of(RequestContext.actor(exchange).account(), known))
                .orElseThrow(() -> new Refusal(noDecision()));
        RequestContext.concerns(exchange, found.decision().caseRef());
        if (found instanceof DecisionInputs.Whole inputs) {
            return inputs;
        }
        throw new Refusal(DecisionExplanation.problem(found));
    }

    static Problem noDecision() {
        return Problem.of(ProblemCode.NOT_FOUND, "There is no decision of this id.");
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
