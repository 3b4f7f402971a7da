package io.disputetriage.service.api;

import io.disputetriage.service.cases.CaseStore;
import io.disputetriage.service.cases.StoredDecision;
import io.disputetriage.service.triage.DecisionInputs;
import io.disputetriage.service.triage.DecisionReport;
import io.disputetriage.service.triage.DraftMessages;
import io.disputetriage.service.triage.ExplainDecision;
import io.disputetriage.service.triage.FindInputs;
import io.disputetriage.service.triage.ListEvidence;
import io.disputetriage.service.triage.VerifyDecision;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** A decision as it was kept. */
@Path("/v1/decisions")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
class DecisionResource {
    private final CaseStore cases;
    private final VerifyDecision verify;
    private final FindInputs find;
    private final ExplainDecision explain;
    private final DraftMessages drafts;
    private final ListEvidence evidence;

    DecisionResource(
            CaseStore cases,
            VerifyDecision verify,
            FindInputs find,
            ExplainDecision explain,
            DraftMessages drafts,
            ListEvidence evidence) {
        this.cases = cases;
        this.find = find;
        this.explain = explain;
        this.drafts = drafts;
        this.evidence = evidence;
        this.verify = verify;
    }

    @GET
    @Path("/{id}")
    @Blocking
    public Response find(@PathParam("id") String id, @Context RoutingContext exchange) {
        Optional<StoredDecision> found = PathId.read(id)
                .flatMap(known -> cases.decision(RequestContext.actor(exchange).account(), known));
        if (found.isEmpty()) {
            return unknown();
        }
        RequestContext.concerns(exchange, found.get().caseRef());
        return Response.ok(DecisionBody.withFactSheet(found.get()).getBytes(StandardCharsets.UTF_8))
                .build();
    }

    @GET
    @Path("/{id}/verification")
    @Blocking
    public Response verification(@PathParam("id") String id, @Context RoutingContext exchange) {
        Optional<DecisionReport> report = PathId.read(id)
                .flatMap(known -> verify.check(RequestContext.actor(exchange).account(), known));
        if (report.isEmpty()) {
            return unknown();
        }
        RequestContext.concerns(exchange, report.get().caseRef());
        return Response.ok(VerificationJson.of(report.get()).toString().getBytes(StandardCharsets.UTF_8))
                .build();
    }

    /** Recomputed by the rules that decided; they may have to be compiled first, which takes seconds. */
    @GET
    @Path("/{id}/explanation")
    @Blocking
    public Response explanation(@PathParam("id") String id, @Context RoutingContext exchange) {
        DecisionInputs.Whole inputs = RequestParts.inputs(find, id, exchange);
        return DecisionExplanation.answer(inputs, "explanation", explain.of(inputs));
    }

    /** Made anew each time, by the rules that decided. */
    @GET
    @Path("/{id}/drafts")
    @Blocking
    public Response drafts(@PathParam("id") String id, @Context RoutingContext exchange) {
        AnswerParameters parameters = AnswerParameters.of(exchange, Set.of(AnswerParameters.LANGUAGE));
        if (parameters instanceof AnswerParameters.Refused refused) {
            return refused.problem().toResponse();
        }
        String language = ((AnswerParameters.Asked) parameters).language();
        DecisionInputs.Whole inputs = RequestParts.inputs(find, id, exchange);
        return inputs.again()
                .map(decision -> DecisionExplanation.answer(inputs, "drafts", drafts.of(inputs, decision, language)))
                .orElseGet(() -> DecisionExplanation.decidedOtherwise("drafts"));
    }

    /** Made anew each time, by the rules that decided. */
    @GET
    @Path("/{id}/checklist")
    @Blocking
    public Response checklist(@PathParam("id") String id, @Context RoutingContext exchange) {
        DecisionInputs.Whole inputs = RequestParts.inputs(find, id, exchange);
        return inputs.again()
                .map(decision -> DecisionExplanation.answer(inputs, "checklist", evidence.of(inputs, decision)))
                .orElseGet(() -> DecisionExplanation.decidedOtherwise("checklist"));
    }

    private static Response unknown() {
        return RequestParts.noDecision().toResponse();
    }
}
