package io.disputetriage.service.api;

import io.disputetriage.service.pack.EvidencePack;
import io.disputetriage.service.triage.PackEvidence;
import io.disputetriage.service.triage.Packing;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Set;

/** Evidence as one ZIP that can be handed in. */
@Path("/v1/cases")
@RolesAllowed(Role.TRIAGE_NAME)
class EvidencePackResource {
    private static final String ZIP = "application/zip";

    private final PackEvidence evidence;

    EvidencePackResource(PackEvidence evidence) {
        this.evidence = evidence;
    }

    /** Of the latest decision. */
    @GET
    @Path("/{caseRef}/evidence-pack")
    @Produces(ZIP)
    @Blocking
    public Response pack(@PathParam("caseRef") String caseRef, @Context RoutingContext exchange) {
        RequestContext.concerns(exchange, caseRef);
        AnswerParameters parameters = AnswerParameters.of(exchange, Set.of(AnswerParameters.LANGUAGE));
        if (parameters instanceof AnswerParameters.Refused refused) {
            return refused.problem().toResponse();
        }
        String language = ((AnswerParameters.Asked) parameters).language();
        Packing packing = evidence.of(RequestContext.actor(exchange).account(), caseRef, language);
        if (packing instanceof Packing.Ready ready) {
            return answer(caseRef, ready.pack(), exchange.request().getHeader("If-None-Match"));
        }
        if (packing instanceof Packing.NotWhole notWhole) {
            return DecisionExplanation.problem(notWhole.inputs()).toResponse();
        }
        if (packing instanceof Packing.DecidedOtherwise) {
            return DecisionExplanation.decidedOtherwise("letter");
        }
        return packing instanceof Packing.Nothing nothing
                ? Problem.of(ProblemCode.NOTHING_TO_PACK, nothing.why()).toResponse()
                : ChangedAnswer.noCase();
    }

    private static Response answer(String caseRef, EvidencePack pack, String ifNoneMatch) {
        String tag = pack.tag().toString();
        if (ifNoneMatch != null && isAmong(tag, EntityTags.read(ifNoneMatch))) {
            return Response.notModified().header("ETag", EntityTags.of(tag)).build();
        }
        String name = "evidence-" + caseRef.replaceAll("[^A-Za-z0-9._-]", "_") + ".zip";
        return Response.ok((StreamingOutput) pack::write, ZIP)
                .header("ETag", EntityTags.of(tag))
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }

    private static boolean isAmong(String tag, List<String> tags) {
        return tags.isEmpty() || tags.contains(tag);
    }
}
