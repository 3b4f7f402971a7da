package io.disputetriage.service.api;

import io.disputetriage.service.seals.SealAnchor;
import io.disputetriage.service.seals.VerifySeals;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** The chain of seals over the decisions of all accounts. */
@Path("/v1/seals")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OPS_NAME)
class SealResource {
    private static final Set<String> PARAMETERS = Set.of("from", "limit", "anchor");
    private static final int DEFAULT_LIMIT = 10_000;
    private static final int MAX_LIMIT = 100_000;

    private final VerifySeals verify;

    SealResource(VerifySeals verify) {
        this.verify = verify;
    }

    @GET
    @Path("/verification")
    @Blocking
    public Response verification(@Context RoutingContext exchange) {
        QueryParameters query = new QueryParameters(exchange.queryParams(), PARAMETERS);
        long from = query.number("from", 1, QueryParameters.MAX_NUMBER);
        int limit = (int) query.number("limit", DEFAULT_LIMIT, MAX_LIMIT);
        Optional<SealAnchor> anchor =
                query.text("anchor", SealAnchor::read, "position:hash, as the log or head of an earlier answer had it");
        if (query.problem() != null) {
            return query.problem().toResponse();
        }
        return Response.ok(SealJson.of(from, verify.check(from, limit, anchor))
                        .toString()
                        .getBytes(StandardCharsets.UTF_8))
                .build();
    }
}
