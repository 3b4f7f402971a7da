package io.disputetriage.service.api;

import io.disputetriage.service.rollout.ActiveRules;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Says to whoever opens the address in a browser what this is, whether it is well, and where to go. Holds nothing of cases or rules. */
@Path("/")
@PermitAll
class HomeResource {
    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

    private static final String BODY =
            """
            <h1>dispute-triage</h1>
            <p>A storefront sends the facts of a buyer's complaint and gets back what to do, in which order, by when, and why.</p>
            <p><strong>%s</strong> Details: <a href="/q/health">health</a>.</p>
            <h2>Where to go</h2>
            <ul>
            <li><a href="/api-docs">Every call, to try out</a>, and <a href="/openapi">the same for programs</a></li>
            <li><a href="/rules">The rules that decide now</a>, in words and with search</li>
            <li><a href="/errors">What each code of a problem means</a></li>
            </ul>
            <h2>Try it</h2>
            <p>A complaint that nothing has come; the answer is kept nowhere:</p>
            <pre><code>curl -s %s\\
              -H 'Content-Type: application/json' \\
              -d '{"caseRef": "ORD-1", "complaint": {"kind": "NOT_RECEIVED"}}' \\
              %s/v1/triage/preview</code></pre>
            %s""";

    private static final String WITH_KEYS =
            """
            <p>This service has keys: put yours into <code>TRIAGE_API_KEY</code> first. A browser doesn't send it, so the rules are read with</p>
            <pre><code>curl -s -H "Authorization: Bearer $TRIAGE_API_KEY" \\
              %s/rules &gt; rules.html</code></pre>
            """;

    private final ActiveRules rules;
    private final boolean keys;

    HomeResource(ActiveRules rules, AccessConfig config) {
        this.rules = rules;
        this.keys = !KeyRing.of(config).isEmpty();
    }

    @GET
    @NonBlocking
    public Response home(@Context UriInfo address) {
        String here = HtmlPage.escape(address.getBaseUri().toString().replaceFirst("/$", ""));
        String well = rules.ready() ? "It runs, and rules are in force." : "It has no rules in force yet.";
        String body = BODY.formatted(
                well,
                keys ? "-H \"Authorization: Bearer $TRIAGE_API_KEY\" " : "",
                here,
                keys ? WITH_KEYS.formatted(here) : "");
        return Response.ok(HtmlPage.of("dispute-triage", body)).type(HTML).build();
    }
}
