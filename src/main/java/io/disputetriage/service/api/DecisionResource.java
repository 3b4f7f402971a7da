package io.disputetriage.service.api;

import io.disputetriage.service.cases.CaseStore;
import io.disputetriage.service.cases.StoredDecision;
import io.disputetriage.service.triage.DecisionReport;
import io.disputetriage.service.triage.ExplainDecision;
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

/** A decision as it was kept. */
@Path("/v1/decisions")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
class DecisionResource {
    private final CaseStore cases;
    private final VerifyDecision verify;
    private final ExplainDecision explain;

    DecisionResource(CaseStore cases, VerifyDecision verify, ExplainDecision explain) {
        this.cases = cases;
        this.explain = explain;
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
        Optional<ExplainDecision.Kept> kept = PathId.read(id)
                .flatMap(known -> explain.kept(RequestContext.actor(exchange).account(), known));
        if (kept.isEmpty()) {
            return unknown();
        }
        RequestContext.concerns(exchange, kept.get().decision().caseRef());
        return DecisionExplanation.answer(kept.get());
    }

    private static Response unknown() {
        return Problem.of(ProblemCode.NOT_FOUND, "There is no decision of this id.")
                .toResponse();
    }
}
