package io.disputetriage.service.api;

import io.disputetriage.service.rollout.ShadowDifference;
import io.disputetriage.service.rollout.ShadowRuleset;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The ruleset that decides beside the active one. */
@Path("/v1/rulesets/shadow")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@RolesAllowed(Role.OPS_NAME)
class ShadowResource {
    private static final Set<String> PAGING = Set.of("limit", "cursor");

    private final ShadowRuleset shadow;

    ShadowResource(ShadowRuleset shadow) {
        this.shadow = shadow;
    }

    @PUT
    public Response start(byte[] body, @Context RoutingContext exchange) {
        ShadowBody read = ShadowBody.read(body);
        if (read instanceof ShadowBody.Refused refused) {
            return refused.problem().toResponse();
        }
        ShadowBody.Wanted wanted = (ShadowBody.Wanted) read;
        ShadowRuleset.Result result = shadow.start(wanted.revision(), wanted.share(), RequestContext.actor(exchange));
        if (result instanceof ShadowRuleset.Result.Started started) {
            return json(ShadowJson.of(started.shadowing()).toString());
        }
        return result instanceof ShadowRuleset.Result.Unnamed unnamed
                ? RulesetProblem.of(wanted.revision(), unnamed.why()).toResponse()
                : RulesetProblem.unfit(((ShadowRuleset.Result.Unfit) result).why())
                        .toResponse();
    }

    @GET
    public Response current() {
        return answer(shadow.current());
    }

    @DELETE
    public Response end() {
        return answer(shadow.end());
    }

    @GET
    @Path("/differences")
    public Response differences(@Context RoutingContext exchange) {
        QueryParameters query = new QueryParameters(exchange.queryParams(), PAGING);
        int limit = query.limit();
        UUID olderThan = query.cursor();
        if (query.problem() != null) {
            return query.problem().toResponse();
        }
        Optional<List<ShadowDifference>> found = shadow.differences(olderThan, limit + 1);
        return found.map(list -> json(ShadowJson.page(list, limit).toString())).orElseGet(ShadowResource::none);
    }

    private static Response answer(Optional<ShadowRuleset.Shadowing> shadowing) {
        return shadowing.map(some -> json(ShadowJson.of(some).toString())).orElseGet(ShadowResource::none);
    }

    private static Response none() {
        return Problem.of(ProblemCode.NOT_FOUND, "No ruleset shadows the active one.")
                .toResponse();
    }

    private static Response json(String text) {
        return Response.ok(text.getBytes(StandardCharsets.UTF_8)).build();
    }
}
