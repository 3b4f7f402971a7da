package io.disputetriage.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.disputetriage.cases.NewDecision.Claim;
import io.disputetriage.cases.Recording;
import io.disputetriage.cases.StoreUnavailable;
import io.disputetriage.cases.StoredDecision;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.triage.Actor;
import io.disputetriage.triage.RulesInForce;
import io.disputetriage.triage.TriageComplaint;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Many complaints in one request, each kept or refused by itself. */
@Path("/v1/triage/batch")
@Produces(MediaType.APPLICATION_JSON)
class BatchResource {
    private final TriageComplaint triage;
    private final Clock clock;

    BatchResource(TriageComplaint triage, Clock clock) {
        this.triage = triage;
        this.clock = clock;
    }

    @POST
    @Blocking
    public Response batch(
            byte[] body, @HeaderParam(IdempotencyKey.HEADER) String key, @Context RoutingContext exchange) {
        Problem badKey = IdempotencyKey.fault(key);
        if (badKey != null) {
            return badKey.toResponse();
        }
        Batch batch = Batch.read(body);
        if (batch instanceof Batch.Refused refused) {
            return refused.problem().toResponse();
        }
        List<JsonNode> sheets = ((Batch.Items) batch).sheets();
        Exchange.concerns(exchange, sheets.size() + " items");
        return Response.status(207)
                .entity(answer(sheets, key, body.length > Gate.SHEET_BYTES, exchange)
                        .getBytes(StandardCharsets.UTF_8))
                .build();
    }

    private String answer(List<JsonNode> sheets, String key, boolean checkSize, RoutingContext exchange) {
        Actor actor = Exchange.actor(exchange);
        RulesInForce rules = Exchange.rules(exchange);
        Instant now = clock.instant();
        StringBuilder answer = new StringBuilder("{\"items\":[");
        Problem outage = null;
        for (int i = 0; i < sheets.size(); i++) {
            answer.append(i == 0 ? "" : ",");
            String text = sheets.get(i).toString();
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            if (outage != null) {
                append(answer, outage);
            } else if (checkSize && bytes.length > Gate.SHEET_BYTES) {
                append(
                        answer,
                        Problem.of(ProblemCode.TOO_LARGE, "At most " + Gate.SHEET_BYTES + " bytes a fact sheet."));
            } else {
                Claim claim = key == null ? null : new Claim(key + "/" + i, Sha256.hex(bytes));
                try {
                    append(answer, Incoming.sheet(sheets.get(i), now), claim, actor, rules);
                } catch (StoreUnavailable e) {
                    // The rest would only wait for the same database, one after the other.
                    outage = ProblemMappers.outage(e);
                    append(answer, outage);
                }
            }
        }
        return answer.append("]}").toString();
    }

    private void append(StringBuilder answer, Incoming incoming, Claim claim, Actor actor, RulesInForce rules) {
        if (incoming instanceof Incoming.Refused refused) {
            append(answer, refused.problem());
            return;
        }
        FactSheet sheet = ((Incoming.Sheet) incoming).sheet();
        Recording recording = triage.triage(actor, sheet, claim, rules);
        if (recording instanceof Recording.Recorded recorded) {
            append(answer, 201, recorded.decision());
        } else if (recording instanceof Recording.Repeated repeated) {
            append(answer, 200, repeated.first());
        } else {
            append(answer, Problem.of(ProblemCode.IDEMPOTENCY_KEY_TAKEN, "Take a new key for a new body."));
        }
    }

    private static void append(StringBuilder answer, int status, StoredDecision decision) {
        answer.append("{\"status\":").append(status).append(",\"decision\":");
        answer.append(Answer.decision(decision.id(), decision.decision())).append('}');
    }

    private static void append(StringBuilder answer, Problem problem) {
        answer.append("{\"status\":").append(problem.code().status()).append(",\"problem\":");
        answer.append(problem.toJson()).append('}');
    }
}
