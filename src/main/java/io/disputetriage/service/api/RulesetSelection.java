package io.disputetriage.service.api;

import io.disputetriage.service.cases.StoreUnavailable;
import io.disputetriage.service.rollout.ActiveRules;
import io.disputetriage.service.rollout.PinnedRules;
import io.disputetriage.service.rollout.PinnedRules.Pin;
import io.smallrye.mutiny.Uni;
import io.vertx.core.AsyncResult;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Gives each request the rules that decide it, once: those in force, or those that it pins by a header. */
@Singleton
class RulesetSelection {
    private static final Logger LOG = Logger.getLogger(RulesetSelection.class);
    private static final String VERSIONED = "/v1/";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Provider<ActiveRules> active;
    private final Provider<PinnedRules> pinned;

    /** Filters are made when the program is built, before anything is configured: so who has the rules is asked for later. */
    RulesetSelection(Provider<ActiveRules> active, Provider<PinnedRules> pinned) {
        this.active = active;
        this.pinned = pinned;
    }

    /** Notes the rules in force for a request to what is versioned, so that every answer to it names them. */
    void note(RoutingContext exchange) {
        ActiveRules rules = active.get();
        if (exchange.normalizedPath().startsWith(VERSIONED) && rules.ready()) {
            RequestContext.decideBy(exchange, rules.now());
        }
    }

    /** Only what is versioned has to do with rules: the page of a code is there while the service still starts. */
    @ServerRequestFilter(priority = FilterOrder.RULES, nonBlocking = true)
    public Response awaitRules(RoutingContext exchange) {
        return !exchange.normalizedPath().startsWith(VERSIONED) || RequestContext.hasRules(exchange)
                ? null
                : Problem.later(ProblemCode.NO_RULES, "The service is still starting.", PATIENCE)
                        .toResponse();
    }

    @Pinnable
    @ServerRequestFilter(priority = FilterOrder.PIN, nonBlocking = true)
    public Uni<Response> pin(RoutingContext exchange) {
        String pin = exchange.request().getHeader(RequestContext.RULESET);
        if (pin == null) {
            return Uni.createFrom().nullItem();
        }
        if (!RequestContext.key(exchange).may(Role.OPS)) {
            return Uni.createFrom()
                    .item(Problem.of(ProblemCode.ROLE_MISSING, "To pin a ruleset needs the role ops.")
                            .toResponse());
        }
        // It may have to be read and compiled, which the event loop must not wait for.
        return Uni.createFrom().emitter(done -> exchange.vertx()
                .executeBlocking(() -> pinned.get().find(pin), false)
                .onComplete(found -> done.complete(pinned(exchange, pin, found))));
    }

    private static Response pinned(RoutingContext exchange, String pin, AsyncResult<Pin> found) {
        if (found.succeeded() && found.result() instanceof Pin.Pinned there) {
            RequestContext.decideBy(exchange, there.rules());
            return null;
        }
        return (found.succeeded() ? problem(pin, found.result()) : failure(exchange, found.cause())).toResponse();
    }

    private static Problem problem(String pin, Pin refused) {
        if (refused instanceof Pin.Unnamed unnamed) {
            return RulesetProblem.of(pin, unnamed.why());
        }
        return refused instanceof Pin.Unfit unfit
                ? RulesetProblem.unfit(unfit.why())
                : Problem.of(ProblemCode.NEVER_ACTIVE, "Make it active first: PUT /v1/rulesets/active.");
    }

    private static Problem failure(RoutingContext exchange, Throwable cause) {
        if (cause instanceof StoreUnavailable away) {
            return ProblemMappers.outage(away);
        }
        LOG.errorf(cause, "%s could not pin a ruleset", exchange.request().path());
        return Problem.of(ProblemCode.INTERNAL);
    }
}
