package io.disputetriage.service.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.service.cases.CaseCounts;
import io.disputetriage.service.cases.CaseFilter;
import io.disputetriage.service.cases.CaseStore;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.TreeMap;

/** How many open cases wait for what, for a queue; the filters of the list of cases narrow. */
@Path("/v1/case-counts")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
class CaseCountResource {
    private final CaseStore cases;
    private final Clock clock;

    CaseCountResource(CaseStore cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    @GET
    @Blocking
    public Response count(@Context RoutingContext exchange) {
        QueryParameters query = new QueryParameters(exchange.queryParams(), CaseFilters.NAMES);
        Instant now = clock.instant();
        CaseFilter filter = CaseFilters.of(query, now);
        if (query.problem() != null) {
            return query.problem().toResponse();
        }
        return Json.ok(json(cases.counts(RequestContext.actor(exchange).account(), filter, now), now)
                .toString());
    }

    private static ObjectNode json(CaseCounts counts, Instant now) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("asOf", Json.instant(now));
        json.put("open", counts.open());
        json.put("overdue", counts.overdue());
        json.put("dueWithinDay", counts.dueWithinDay());
        json.put("dueWithinThreeDays", counts.dueWithinThreeDays());
        json.put("undated", counts.undated());
        json.put("reviewDue", counts.reviewDue());
        json.put("unowned", counts.unowned());
        ObjectNode urgencies = json.putObject("byUrgency");
        new TreeMap<>(counts.byUrgency()).forEach((urgency, count) -> urgencies.put(urgency.name(), count));
        ObjectNode owners = json.putObject("byOwner");
        new TreeMap<>(counts.byOwner()).forEach(owners::put);
        return json;
    }
}
