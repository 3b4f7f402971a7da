package io.disputetriage.service.api;

import io.disputetriage.service.cases.InsightStore;
import io.disputetriage.service.cases.Insights;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** What became of the cases of a period, in numbers. */
@Path("/v1/insights")
@Authenticated
class InsightResource {
    private static final Set<String> PARAMETERS = Set.of("from", "to", "format");
    private static final Duration USUAL = Duration.ofDays(30);
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final String CSV = "text/csv";

    private final InsightStore insights;
    private final Clock clock;

    InsightResource(InsightStore insights, Clock clock) {
        this.insights = insights;
        this.clock = clock;
    }

    enum Form {
        json,
        csv
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @Blocking
    public Response over(@HeaderParam("Accept") String accept, @Context RoutingContext exchange) {
        QueryParameters query = new QueryParameters(exchange.queryParams(), PARAMETERS);
        Form form = query.word("format", Form.class);
        Instant now = clock.instant();
        Instant until = query.instant("to");
        Instant to = until == null ? now : until;
        Instant since = query.instant("from");
        Instant from = since == null ? to.minus(USUAL) : since;
        if (from.isAfter(to) || from.plus(LONGEST).isBefore(to)) {
            query.fault("from", "This is no period.", "At most " + LONGEST.toDays() + " days before to.");
        }
        if (query.problem() != null) {
            return query.problem().toResponse();
        }
        Insights found = insights.over(RequestContext.actor(exchange).account(), from, to, now);
        boolean csv = form == null ? accept != null && accept.startsWith(CSV) : form == Form.csv;
        String text = csv
                ? InsightText.csv(found.lines())
                : InsightText.json(found, now).toString();
        return Response.ok(text.getBytes(StandardCharsets.UTF_8), csv ? CSV : MediaType.APPLICATION_JSON)
                .build();
    }
}
