package io.disputetriage.service.api;

import io.disputetriage.service.rollout.CheckRuleset;
import io.disputetriage.service.rollout.RulesetReport;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Tries rules that somebody sends. */
@Path("/v1/ruleset-checks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OPS_NAME)
class RulesetCheckResource {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final CheckRuleset check;

    RulesetCheckResource(CheckRuleset check) {
        this.check = check;
    }

    @POST
    @Blocking
    @MaxBody(BodyReader.BATCH_BYTES)
    public Response check(byte[] body, @Context RoutingContext exchange) {
        QueryParameters query = new QueryParameters(exchange.queryParams(), Set.of("keep"));
        Boolean keep = query.flag("keep");
        if (query.problem() != null) {
            return query.problem().toResponse();
        }
        Bundle bundle = Bundle.read(body);
        if (bundle instanceof Bundle.Refused refused) {
            return refused.problem().toResponse();
        }
        Optional<RulesetReport> report =
                check.check(((Bundle.Files) bundle).texts(), Boolean.TRUE.equals(keep), RequestContext.actor(exchange));
        if (report.isEmpty()) {
            return Problem.later(ProblemCode.CHECK_RUNNING, "One is checked at a time.", PATIENCE)
                    .toResponse();
        }
        return Response.ok(RulesetJson.report(report.get()).toString().getBytes(StandardCharsets.UTF_8))
                .build();
    }
}
