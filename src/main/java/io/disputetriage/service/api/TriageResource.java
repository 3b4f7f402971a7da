package io.disputetriage.service.api;

import io.disputetriage.decision.Decision;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.format.DecisionWriter;
import io.disputetriage.service.cases.Claim;
import io.disputetriage.service.cases.Recording;
import io.disputetriage.service.cases.StoredDecision;
import io.disputetriage.service.rollout.RulesInForce;
import io.disputetriage.service.triage.CaseRequest;
import io.disputetriage.service.triage.Changed;
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
    private final AnswerAdditions additions;
    private final Clock clock;

    TriageResource(TriageComplaint triage, AnswerAdditions additions, Clock clock) {
        this.triage = triage;
        this.additions = additions;
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
        AnswerParameters parameters = AnswerParameters.of(exchange);
        if (parameters instanceof AnswerParameters.Refused refused) {
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
        AnswerParameters.Asked wanted = (AnswerParameters.Asked) parameters;
        if (RequestParts.hasCondition(exchange)) {
            CaseRequest request = new CaseRequest(
                    RequestContext.actor(exchange), sheet.caseRef(), RequestParts.versions(exchange), claim);
            return CompletableFuture.supplyAsync(
                    () -> answer(triage.again(request, sheet, FactSheetBody.tree(body), rules), wanted),
                    Infrastructure.getDefaultWorkerPool());
        }
        CompletionStage<Recording> kept =
                triage.triage(RequestContext.actor(exchange), sheet, () -> FactSheetBody.tree(body), claim, rules);
        return wanted.nothing()
                ? kept.thenApply(recording -> answer(recording, wanted))
                : kept.thenApplyAsync(recording -> answer(recording, wanted), Infrastructure.getDefaultWorkerPool());
    }

    /** Takes microseconds and waits for nothing, so it stays on the event loop; explaining takes longer and goes elsewhere. */
    @POST
    @Path("/preview")
    @NonBlocking
    @Authenticated
    @Pinnable
    public CompletionStage<Response> preview(@Context RoutingContext exchange) {
        AnswerParameters parameters = AnswerParameters.of(exchange);
        if (parameters instanceof AnswerParameters.Refused refused) {
            return CompletableFuture.completedFuture(refused.problem().toResponse());
        }
        RulesInForce rules = RequestContext.rules(exchange);
        FactSheetBody incoming = FactSheetBody.sheet(RequestContext.body(exchange), clock.instant(), rules);
        if (incoming instanceof FactSheetBody.Refused refused) {
            return CompletableFuture.completedFuture(refused.problem().toResponse());
        }
        FactSheet sheet = ((FactSheetBody.Sheet) incoming).sheet();
        RequestContext.concerns(exchange, sheet.caseRef());
        Decision decision = triage.preview(sheet, rules);
        AnswerParameters.Asked wanted = (AnswerParameters.Asked) parameters;
        if (wanted.nothing()) {
            return CompletableFuture.completedFuture(
                    Response.ok(DecisionWriter.canonicalBytes(decision)).build());
        }
        return CompletableFuture.supplyAsync(
                () -> Response.ok(additions
                                .now(DecisionWriter.canonical(decision), sheet, decision, rules, wanted)
                                .getBytes(StandardCharsets.UTF_8))
                        .build(),
                Infrastructure.getDefaultWorkerPool());
    }

    private Response answer(Changed changed, AnswerParameters.Asked wanted) {
        if (changed instanceof Changed.Done done) {
            return answer(new Recording.Recorded(done.file(), done.decision()), wanted);
        }
        if (changed instanceof Changed.Repeated repeated) {
            return answer(new Recording.Repeated(repeated.first()), wanted);
        }
        return changed instanceof Changed.NoCase
                ? Problem.of(
                                ProblemCode.OTHER_VERSION,
                                "There is no case of this reference: leave If-Match out to begin one.")
                        .toResponse()
                : ChangedAnswer.of(changed);
    }

    private Response answer(Recording recording, AnswerParameters.Asked wanted) {
        if (recording instanceof Recording.Recorded recorded) {
            return kept(201, recorded.decision(), wanted)
                    .header("ETag", EntityTags.of(Long.toString(recorded.file().version())))
                    .build();
        }
        if (recording instanceof Recording.Repeated repeated) {
            return kept(200, repeated.first(), wanted).build();
        }
        return Problem.of(ProblemCode.IDEMPOTENCY_KEY_TAKEN, "Take a new key for a new body.")
                .toResponse();
    }

    private Response.ResponseBuilder kept(int status, StoredDecision decision, AnswerParameters.Asked wanted) {
        String answer = DecisionBody.decision(decision.id(), decision.decision());
        return Response.status(status)
                .header("Location", "/v1/decisions/" + decision.id())
                .entity(additions.kept(answer, decision, wanted).getBytes(StandardCharsets.UTF_8));
    }
}
