package io.disputetriage.service.api;

import io.disputetriage.service.cases.StoreUnavailable;
import io.disputetriage.service.rollout.NoActiveRules;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Exceptions as problems: infrastructure that is away, what the HTTP layer refused, and our own bugs. */
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @ServerExceptionMapper
    public Response map(StoreUnavailable e) {
        return outage(e).toResponse();
    }

    @ServerExceptionMapper
    public Response map(Refusal e) {
        return e.problem().toResponse();
    }

    @ServerExceptionMapper
    public Response map(NoActiveRules e) {
        return Problem.later(ProblemCode.NO_RULES, "See /v1/rulesets/active for the last attempt.", PATIENCE)
                .toResponse();
    }

    /** A stranger at what asks for a key. */
    @ServerExceptionMapper
    public Response map(UnauthorizedException e) {
        return Response.fromResponse(Problem.of(ProblemCode.NO_KEY).toResponse())
                .header("WWW-Authenticate", "Bearer")
                .build();
    }

    /** At what an extension serves there is no resource that could name a role. */
    @ServerExceptionMapper
    public Response map(ForbiddenException e, ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        RolesAllowed needed = method == null ? null : method.getAnnotation(RolesAllowed.class);
        if (method != null && needed == null) {
            needed = method.getDeclaringClass().getAnnotation(RolesAllowed.class);
        }
        String detail = needed == null ? null : "It needs the role " + String.join(" or ", needed.value()) + ".";
        return Problem.of(ProblemCode.ROLE_MISSING, detail).toResponse();
    }

    @ServerExceptionMapper
    public Response map(WebApplicationException e, RoutingContext exchange) {
        int status = e.getResponse().getStatus();
        if (status >= 500) {
            LOG.errorf(
                    e,
                    "%s %s failed",
                    exchange.request().method(),
                    exchange.request().path());
        }
        Response problem = Problem.of(ProblemCode.of(status)).toResponse();
        String allow = e.getResponse().getHeaderString("Allow");
        return allow == null
                ? problem
                : Response.fromResponse(problem).header("Allow", allow).build();
    }

    @ServerExceptionMapper
    public Response map(Throwable e, RoutingContext exchange) {
        LOG.errorf(
                e,
                "%s %s failed",
                exchange.request().method(),
                exchange.request().path());
        return Problem.of(ProblemCode.INTERNAL).toResponse();
    }

    /** The problem to answer while the database is away; says so in the log. */
    static Problem outage(StoreUnavailable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        LOG.warnf("The database can't be reached: %s", cause.getMessage());
        return Problem.later(
                ProblemCode.STORE_UNAVAILABLE, "Nothing was kept. Preview works without the database.", PATIENCE);
    }
}
