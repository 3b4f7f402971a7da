package io.disputetriage.service.api;

import io.disputetriage.format.intake.IntakeRequest;
import io.disputetriage.format.intake.IntakeResult;
import io.disputetriage.format.intake.IntakeWriter;
import io.disputetriage.service.rollout.RulesInForce;
import io.disputetriage.service.triage.TriageComplaint;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;

/** From the platforms' own payloads to a fact sheet and its decision. */
@Path("/v1/intake")
@Produces(MediaType.APPLICATION_JSON)
class IntakeResource {
    private final TriageComplaint triage;
    private final Clock clock;

    IntakeResource(TriageComplaint triage, Clock clock) {
        this.triage = triage;
        this.clock = clock;
    }

    /** Nothing is kept. */
    @POST
    @Path("/preview")
    @Blocking
    @Authenticated
    @Pinnable
    @MaxBody(BodyReader.PAYLOAD_BYTES + BodyReader.SHEET_BYTES)
    public Response preview(byte[] body, @Context RoutingContext exchange) {
        JsonBody json = JsonBody.foreign(body);
        if (json instanceof JsonBody.Refused refused) {
            return refused.problem().toResponse();
        }
        IntakeRequest request = IntakeRequest.read(((JsonBody.Parsed) json).tree());
        if (request instanceof IntakeRequest.Faulty faulty) {
            return Problem.of(ProblemCode.FAULTY_FACTS, faulty.faults()).toResponse();
        }
        IntakeRequest.Sound sound = (IntakeRequest.Sound) request;
        RulesInForce rules = RequestContext.rules(exchange);
        IntakeResult result = triage.read(sound.facts(), sound.payloads(), clock.instant(), rules);
        return result instanceof IntakeResult.Read read
                ? answer(read, rules, exchange)
                : Problem.of(ProblemCode.FAULTY_FACTS, ((IntakeResult.Faulty) result).faults())
                        .toResponse();
    }

    private Response answer(IntakeResult.Read read, RulesInForce rules, RoutingContext exchange) {
        RequestContext.concerns(exchange, read.sheet().caseRef());
        return Json.ok(
                IntakeWriter.tree(read, triage.preview(read.sheet(), rules)).toString());
    }
}
