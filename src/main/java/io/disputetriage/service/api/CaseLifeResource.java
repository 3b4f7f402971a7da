package io.disputetriage.service.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.service.cases.CaseFile;
import io.disputetriage.service.cases.CaseStore;
import io.disputetriage.service.cases.TracedEvent;
import io.disputetriage.service.lifecycle.ReportBody;
import io.disputetriage.service.triage.CaseRequest;
import io.disputetriage.service.triage.ChangeCase;
import io.disputetriage.service.triage.Changed;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** What happens to a case after its first decision. */
@Path("/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.TRIAGE_NAME)
class CaseLifeResource {
    private static final Set<String> PAGING = Set.of("limit", "cursor");

    private final ChangeCase change;
    private final CaseStore cases;

    CaseLifeResource(ChangeCase change, CaseStore cases) {
        this.change = change;
        this.cases = cases;
    }

    @GET
    @Path("/{caseRef}/events")
    @Blocking
    @Authenticated
    public Response events(@PathParam("caseRef") String caseRef, @Context RoutingContext exchange) {
        RequestContext.concerns(exchange, caseRef);
        QueryParameters query = new QueryParameters(exchange.queryParams(), PAGING);
        int limit = query.limit();
        long olderThan = query.numberedCursor();
        if (query.problem() != null) {
            return query.problem().toResponse();
        }
        Optional<CaseFile> file = cases.find(RequestContext.actor(exchange).account(), caseRef);
        if (file.isEmpty()) {
            return ChangedAnswer.noCase();
        }
        List<TracedEvent> found = cases.events(file.get(), olderThan, limit + 1);
        ObjectNode page = JsonNodeFactory.instance.objectNode();
        ArrayNode items = page.putArray("items");
        found.stream().limit(limit).map(CaseChangeJson::event).forEach(items::add);
        page.put(
                "next",
                found.size() <= limit
                        ? null
                        : Long.toString(found.get(limit - 1).event().number()));
        return Json.ok(page.toString());
    }

    /** A JSON Merge Patch: null makes a fact unknown again. */
    @PATCH
    @Path("/{caseRef}/facts")
    @Blocking
    @Pinnable
    public Response facts(@PathParam("caseRef") String caseRef, @Context RoutingContext exchange) {
        return changed(
                caseRef, exchange, (request, body) -> change.facts(request, body, RequestContext.rules(exchange)));
    }

    @POST
    @Path("/{caseRef}/events")
    @Blocking
    @Pinnable
    public Response event(@PathParam("caseRef") String caseRef, @Context RoutingContext exchange) {
        return changed(
                caseRef, exchange, (request, body) -> change.event(request, body, RequestContext.rules(exchange)));
    }

    @POST
    @Path("/{caseRef}/actions/{rank}/taken")
    @Blocking
    @Pinnable
    public Response taken(
            @PathParam("caseRef") String caseRef, @PathParam("rank") String rank, @Context RoutingContext exchange) {
        int known = RequestParts.rank(rank);
        return changed(
                caseRef,
                exchange,
                (request, body) -> change.taken(request, known, body, RequestContext.rules(exchange)));
    }

    @POST
    @Path("/{caseRef}/close")
    @Blocking
    public Response close(@PathParam("caseRef") String caseRef, @Context RoutingContext exchange) {
        return answer(caseRef, exchange, (request, body) -> {
            EndingBody ending = EndingBody.read(body);
            return ending instanceof EndingBody.Told told
                    ? ChangedAnswer.of(change.close(request, told.ending(), told.reason()))
                    : ((EndingBody.Refused) ending).problem().toResponse();
        });
    }

    @POST
    @Path("/{caseRef}/reopen")
    @Blocking
    public Response reopen(@PathParam("caseRef") String caseRef, @Context RoutingContext exchange) {
        return text(caseRef, exchange, "reason", change::reopen);
    }

    @PUT
    @Path("/{caseRef}/owner")
    @Blocking
    public Response assign(@PathParam("caseRef") String caseRef, @Context RoutingContext exchange) {
        return text(caseRef, exchange, "owner", change::assign);
    }

    private Response text(
            String caseRef, RoutingContext exchange, String field, BiFunction<CaseRequest, String, Changed> change) {
        return answer(caseRef, exchange, (request, tree) -> {
            ReportBody body = new ReportBody(tree, Set.of(field));
            String text = body.text(field);
            return body.sound()
                    ? ChangedAnswer.of(change.apply(request, text))
                    : Problem.of(ProblemCode.FAULTY_REPORT, body.faults()).toResponse();
        });
    }

    private static Response changed(
            String caseRef, RoutingContext exchange, BiFunction<CaseRequest, JsonNode, Changed> change) {
        return answer(caseRef, exchange, (request, body) -> ChangedAnswer.of(change.apply(request, body)));
    }

    private static Response answer(
            String caseRef, RoutingContext exchange, BiFunction<CaseRequest, JsonNode, Response> answer) {
        CaseRequest request = RequestParts.change(exchange, caseRef, RequestContext.body(exchange));
        return answer.apply(request, RequestParts.body(exchange));
    }
}
