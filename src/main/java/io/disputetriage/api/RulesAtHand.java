package io.disputetriage.api;

import io.disputetriage.cases.StoreUnavailable;
import io.disputetriage.triage.ActiveRules;
import io.disputetriage.triage.PinnedRules;
import io.disputetriage.triage.PinnedRules.Pin;
import io.vertx.core.AsyncResult;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import org.jboss.logging.Logger;

/** Gives each request the rules that decide it, once: those in force, or those that it pins by a header. */
@Singleton
class RulesAtHand {
    /** In an answer the revision that was in force, or pinned; in a request the one to pin. */
    static final CharSequence HEADER = HttpHeaders.createOptimized("Ruleset-Revision");

    private static final Logger LOG = Logger.getLogger(RulesAtHand.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Set<String> DECIDING = Set.of("/v1/triage", "/v1/triage/preview", "/v1/triage/batch");

    private final ActiveRules active;
    private final PinnedRules pinned;

    RulesAtHand(ActiveRules active, PinnedRules pinned) {
        this.active = active;
        this.pinned = pinned;
    }

    /** Goes on with {@code next}, or answers with a problem. */
    void choose(RoutingContext exchange, Gate.Head head, ApiKey key, Runnable next) {
        if (!head.path().startsWith("/v1/")) {
            next.run();
            return;
        }
        if (!active.ready()) {
            GateFilter.send(exchange, Problem.later(ProblemCode.NO_RULES, "The service is still starting.", PATIENCE));
            return;
        }
        Exchange.decideBy(exchange, active.now());
        String pin = exchange.request().getHeader(HEADER);
        if (pin == null || !DECIDING.contains(head.path())) {
            next.run();
        } else if (!key.may(Role.OPS)) {
            GateFilter.send(exchange, Problem.of(ProblemCode.ROLE_MISSING, "To pin a ruleset needs the role ops."));
        } else {
            // It may have to be read and compiled, which the event loop must not wait for; nor must the body get lost.
            exchange.request().pause();
            exchange.vertx().executeBlocking(() -> pinned.find(pin), false).onComplete(found -> {
                exchange.request().resume();
                pinned(exchange, pin, found, next);
            });
        }
    }

    private static void pinned(RoutingContext exchange, String pin, AsyncResult<Pin> found, Runnable next) {
        if (found.succeeded() && found.result() instanceof Pin.Pinned there) {
            Exchange.decideBy(exchange, there.rules());
            next.run();
        } else {
            GateFilter.send(
                    exchange, found.succeeded() ? problem(pin, found.result()) : failure(exchange, found.cause()));
        }
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
