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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Evidence as one ZIP that can be handed in. */
@Path("/v1/cases")
@RolesAllowed(Role.TRIAGE_NAME)
class EvidencePackResource {
    private static final String ZIP = "application/zip";
    private static final String COVERED = "covered";

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
        QueryParameters query = new QueryParameters(exchange.queryParams(), Set.of(AnswerParameters.LANGUAGE, COVERED));
        String language = query.text(AnswerParameters.LANGUAGE, AnswerParameters::language, AnswerParameters.LANGUAGES)
                .orElse(null);
        Set<UUID> covered = query.text(COVERED, EvidencePackResource::ids, "Ids of files, with commas between")
                .orElse(Set.of());
        if (query.problem() != null) {
            return query.problem().toResponse();
        }
        Packing packing = evidence.of(RequestContext.actor(exchange).account(), caseRef, covered, language);
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

    private static Optional<Set<UUID>> ids(String given) {
        try {
            return Optional.of(
                    Arrays.stream(given.split(",")).map(UUID::fromString).collect(Collectors.toSet()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
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
