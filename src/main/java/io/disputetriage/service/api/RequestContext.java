package io.disputetriage.service.api;

import io.disputetriage.service.cases.Actor;
import io.disputetriage.service.rollout.RulesInForce;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** What travels with one request beside its body. */
final class RequestContext {
    /** In an answer the revision that was in force, or pinned; in a request the one to pin. */
    static final CharSequence RULESET = HttpHeaders.createOptimized("Ruleset-Revision");

    private static final String KEY = RequestContext.class.getName() + ".key";
    private static final String RULES = RequestContext.class.getName() + ".rules";
    private static final String CASE_REF = RequestContext.class.getName() + ".caseRef";

    private RequestContext() {}

    static void admit(RoutingContext exchange, ApiKey key) {
        exchange.put(KEY, key);
    }

    /** By what key; throws if the gate was not passed, which no route allows. */
    static ApiKey key(RoutingContext exchange) {
        ApiKey key = exchange.get(KEY);
        if (key == null) {
            throw new IllegalStateException("A request came past the gate");
        }
        return key;
    }

    /** Who asks. */
    static Actor actor(RoutingContext exchange) {
        return key(exchange).actor();
    }

    /** The name of the key that was admitted, or null. */
    static String actorName(RoutingContext exchange) {
        ApiKey key = exchange.get(KEY);
        return key == null ? null : key.actor().name();
    }

    static void decideBy(RoutingContext exchange, RulesInForce rules) {
        exchange.put(RULES, rules);
        exchange.response().headers().set(RULESET, rules.revision());
    }

    /** Whether there were rules in force when this request came. */
    static boolean hasRules(RoutingContext exchange) {
        return exchange.get(RULES) != null;
    }

    /** The rules by which this request is decided, from its begin to its end. */
    static RulesInForce rules(RoutingContext exchange) {
        RulesInForce rules = exchange.get(RULES);
        if (rules == null) {
            throw new IllegalStateException("A request came past the choice of rules");
        }
        return rules;
    }

    /**
     * The whole body as it came; empty if there is none. A parameter of the resource would be filled with zeros where a
     * large body is read on the event loop.
     */
    static byte[] body(RoutingContext exchange) {
        Buffer body = exchange.body().buffer();
        return body == null ? new byte[0] : body.getBytes();
    }

    /** Names the case in the access log. */
    static void concerns(RoutingContext exchange, String caseRef) {
        exchange.put(CASE_REF, caseRef);
    }

    /** The case that was named, or null. */
    static String caseRef(RoutingContext exchange) {
        return exchange.get(CASE_REF);
    }
}
