package io.disputetriage.service.api;

import io.disputetriage.service.cases.CaseFile;
import io.disputetriage.service.cases.CaseFilter;
import io.disputetriage.service.cases.CaseStore;
import io.disputetriage.service.cases.Erasure;
import io.disputetriage.service.cases.Page;
import io.disputetriage.service.cases.StoredDecision;
import io.disputetriage.service.triage.ErasePersonalData;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The cases of an account and what was decided in them. */
@Path("/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
class CaseResource {
    private static final Set<String> PAGING = Set.of("limit", "cursor");

    private final CaseStore cases;
    private final CaseExport export;
    private final ErasePersonalData erase;
    private final Clock clock;

    CaseResource(CaseStore cases, CaseExport export, ErasePersonalData erase, Clock clock) {
        this.cases = cases;
        this.export = export;
        this.erase = erase;
        this.clock = clock;
    }

    @GET
    @Blocking
    public Response list(@Context RoutingContext exchange) {
        QueryParameters query = new QueryParameters(exchange.queryParams(), CaseFilters.LISTED);
        CaseFilter filter = CaseFilters.of(query, clock.instant());
        int limit = query.limit();
        UUID olderThan = query.cursor();
        if (query.problem() != null) {
            return query.problem().toResponse();
        }
        return Json.ok(CaseJson.page(cases.list(account(exchange), filter, olderThan, limit))
                .toString());
    }

    @GET
    @Path("/{caseRef}")
    @Blocking
    public Response find(@PathParam("caseRef") String caseRef, @Context RoutingContext exchange) {
        RequestContext.concerns(exchange, caseRef);
        Optional<CaseFile> found = cases.find(account(exchange), caseRef);
        return found.map(file -> Json.tagged(CaseJson.of(file).toString(), file.version()))
                .orElseGet(ChangedAnswer::noCase);
    }

    @GET
    @Path("/{caseRef}/decisions")
    @Blocking
    public Response decisions(@PathParam("caseRef") String caseRef, @Context RoutingContext exchange) {
        RequestContext.concerns(exchange, caseRef);
        QueryParameters query = new QueryParameters(exchange.queryParams(), PAGING);
        int limit = query.limit();
        UUID olderThan = query.cursor();
        if (query.problem() != null) {
            return query.problem().toResponse();
        }
        if (cases.find(account(exchange), caseRef).isEmpty()) {
            return ChangedAnswer.noCase();
        }
        Page<StoredDecision> page = cases.decisions(account(exchange), caseRef, olderThan, limit);
        return Json.ok(page.items().stream()
                .map(DecisionBody::withRecord)
                .collect(Collectors.joining(",", "{\"items\":[", "],\"next\":" + next(page) + "}")));
    }

    @GET
    @Path("/{caseRef}/export")
    @Blocking
    public Response export(@PathParam("caseRef") String caseRef, @Context RoutingContext exchange) {
        RequestContext.concerns(exchange, caseRef);
        String account = account(exchange);
        Optional<CaseFile> found = cases.find(account, caseRef);
        boolean ops = RequestContext.key(exchange).may(Role.OPS);
        return found.map(file -> Response.ok(export.of(account, file, ops)).build())
                .orElseGet(ChangedAnswer::noCase);
    }

    /** Not to be taken back. The decisions and their seals stay. */
    @DELETE
    @Path("/{caseRef}/personal-data")
    @Blocking
    @RolesAllowed(Role.ADMIN_NAME)
    public Response erase(@PathParam("caseRef") String caseRef, @Context RoutingContext exchange) {
        RequestContext.concerns(exchange, caseRef);
        if (erase.erase(RequestContext.actor(exchange), caseRef) instanceof Erasure.Erased erased) {
            return Json.ok("{\"caseRef\":" + Json.quote(caseRef) + ",\"decisions\":" + erased.decisions() + "}");
        }
        return ChangedAnswer.noCase();
    }

    private static String next(Page<?> page) {
        return page.next() == null ? "null" : Json.quote(PageCursor.of(page.next()));
    }

    private static String account(RoutingContext exchange) {
        return RequestContext.actor(exchange).account();
    }
}
