package io.disputetriage.api;

import io.disputetriage.cases.NewDecision.Claim;
import io.disputetriage.cases.Recording;
import io.disputetriage.cases.StoredDecision;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.triage.TriageComplaint;
import io.disputetriage.wire.DecisionWriter;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
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

/** From a complaint to what to do about it. */
@Path("/v1/triage")
@Produces(MediaType.APPLICATION_JSON)
class TriageResource {
    private final TriageComplaint triage;
    private final Clock clock;

    TriageResource(TriageComplaint triage, Clock clock) {
        this.triage = triage;
        this.clock = clock;
    }

    @POST
    @Blocking
    public Response triage(
            byte[] body, @HeaderParam(IdempotencyKey.HEADER) String key, @Context RoutingContext exchange) {
        Problem badKey = IdempotencyKey.fault(key);
        if (badKey != null) {
            return badKey.toResponse();
        }
        Incoming incoming = Incoming.sheet(body, clock.instant());
        if (incoming instanceof Incoming.Refused refused) {
            return refused.problem().toResponse();
        }
        FactSheet sheet = ((Incoming.Sheet) incoming).sheet();
        Exchange.concerns(exchange, sheet.caseRef());
        Claim claim = key == null ? null : new Claim(key, Sha256.hex(body));
        return answer(triage.triage(Exchange.actor(exchange), sheet, claim, Exchange.rules(exchange)));
    }

    /** Takes microseconds and waits for nothing, so it stays on the event loop. */
    @POST
    @Path("/preview")
    @NonBlocking
    public Response preview(byte[] body, @Context RoutingContext exchange) {
        Incoming incoming = Incoming.sheet(body, clock.instant());
        if (incoming instanceof Incoming.Refused refused) {
            return refused.problem().toResponse();
        }
        FactSheet sheet = ((Incoming.Sheet) incoming).sheet();
        Exchange.concerns(exchange, sheet.caseRef());
        return Response.ok(DecisionWriter.canonicalBytes(triage.preview(sheet, Exchange.rules(exchange))))
                .build();
    }

    private static Response answer(Recording recording) {
        if (recording instanceof Recording.Recorded recorded) {
            return kept(201, recorded.decision());
        }
        if (recording instanceof Recording.Repeated repeated) {
            return kept(200, repeated.first());
        }
        return Problem.of(ProblemCode.IDEMPOTENCY_KEY_TAKEN, "Take a new key for a new body.")
                .toResponse();
    }

    private static Response kept(int status, StoredDecision decision) {
        return Response.status(status)
                .header("Location", "/v1/decisions/" + decision.id())
                .entity(Answer.decision(decision.id(), decision.decision()).getBytes(StandardCharsets.UTF_8))
                .build();
    }
}
