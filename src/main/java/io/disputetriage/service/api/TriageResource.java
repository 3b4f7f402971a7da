package io.disputetriage.service.api;

import io.disputetriage.facts.FactSheet;
import io.disputetriage.format.DecisionWriter;
import io.disputetriage.service.cases.Claim;
import io.disputetriage.service.cases.Recording;
import io.disputetriage.service.cases.StoredDecision;
import io.disputetriage.service.rollout.RulesInForce;
import io.disputetriage.service.triage.ExplainDecision;
import io.disputetriage.service.triage.TriageComplaint;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.commons.codec.digest.DigestUtils;

/** From a complaint to what to do about it. */
@Path("/v1/triage")
@Produces(MediaType.APPLICATION_JSON)
class TriageResource {
    private final TriageComplaint triage;
    private final ExplainDecision explain;
    private final Clock clock;

    TriageResource(TriageComplaint triage, ExplainDecision explain, Clock clock) {
        this.triage = triage;
        this.explain = explain;
        this.clock = clock;
    }

    /** Decides where a preview does, on the event loop; who keeps the decision answers. */
    @POST
    @NonBlocking
    @RolesAllowed(Role.TRIAGE_NAME)
    @Pinnable
    public CompletionStage<Response> triage(@Context RoutingContext exchange) {
        String key = IdempotencyKey.of(exchange);
        Problem badKey = IdempotencyKey.fault(key);
        if (badKey != null) {
            return CompletableFuture.completedFuture(badKey.toResponse());
        }
        ExplainParameter wanted = ExplainParameter.of(exchange);
        if (wanted instanceof ExplainParameter.Refused refused) {
            return CompletableFuture.completedFuture(refused.problem().toResponse());
        }
        RulesInForce rules = RequestContext.rules(exchange);
        byte[] body = RequestContext.body(exchange);
        FactSheetBody incoming = FactSheetBody.sheet(body, clock.instant(), rules);
        if (incoming instanceof FactSheetBody.Refused refused) {
            return CompletableFuture.completedFuture(refused.problem().toResponse());
        }
        FactSheet sheet = ((FactSheetBody.Sheet) incoming).sheet();
        RequestContext.concerns(exchange, sheet.caseRef());
        Claim claim = key == null ? null : new Claim(key, DigestUtils.sha256Hex(body));
        CompletionStage<Recording> kept =
                triage.triage(RequestContext.actor(exchange), sheet, () -> FactSheetBody.tree(body), claim, rules);
        return ((ExplainParameter.Asked) wanted).full()
                ? kept.thenApplyAsync(recording -> answer(recording, true), Infrastructure.getDefaultWorkerPool())
                : kept.thenApply(recording -> answer(recording, false));
    }

    /** Takes microseconds and waits for nothing, so it stays on the event loop; explaining takes longer and goes elsewhere. */
    @POST
    @Path("/preview")
    @NonBlocking
    @Authenticated
    @Pinnable
    public CompletionStage<Response> preview(@Context RoutingContext exchange) {
        ExplainParameter wanted = ExplainParameter.of(exchange);
        if (wanted instanceof ExplainParameter.Refused refused) {
            return CompletableFuture.completedFuture(refused.problem().toResponse());
        }
        RulesInForce rules = RequestContext.rules(exchange);
        FactSheetBody incoming = FactSheetBody.sheet(RequestContext.body(exchange), clock.instant(), rules);
        if (incoming instanceof FactSheetBody.Refused refused) {
            return CompletableFuture.completedFuture(refused.problem().toResponse());
        }
        FactSheet sheet = ((FactSheetBody.Sheet) incoming).sheet();
        RequestContext.concerns(exchange, sheet.caseRef());
        byte[] decision = DecisionWriter.canonicalBytes(triage.preview(sheet, rules));
        if (!((ExplainParameter.Asked) wanted).full()) {
            return CompletableFuture.completedFuture(Response.ok(decision).build());
        }
        return CompletableFuture.supplyAsync(
                () -> Response.ok(DecisionBody.explained(
                                        new String(decision, StandardCharsets.UTF_8), explain.now(sheet, rules))
                                .getBytes(StandardCharsets.UTF_8))
                        .build(),
                Infrastructure.getDefaultWorkerPool());
    }

    private Response answer(Recording recording, boolean full) {
        if (recording instanceof Recording.Recorded recorded) {
            return kept(201, recorded.decision(), full)
                    .header("ETag", EntityTags.of(Long.toString(recorded.file().version())))
                    .build();
        }
        if (recording instanceof Recording.Repeated repeated) {
            return kept(200, repeated.first(), full).build();
        }
        return Problem.of(ProblemCode.IDEMPOTENCY_KEY_TAKEN, "Take a new key for a new body.")
                .toResponse();
    }

    /** It may be of other rules than those in force, and these may be gone. */
    private String explanation(StoredDecision decision) {
        return explain.of(decision) instanceof ExplainDecision.Explained explained ? explained.explanation() : "null";
    }

    private Response.ResponseBuilder kept(int status, StoredDecision decision, boolean full) {
        String answer = DecisionBody.decision(decision.id(), decision.decision());
        return Response.status(status)
                .header("Location", "/v1/decisions/" + decision.id())
                .entity((full ? DecisionBody.explained(answer, explanation(decision)) : answer)
                        .getBytes(StandardCharsets.UTF_8));
    }
}
