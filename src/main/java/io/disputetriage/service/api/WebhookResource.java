package io.disputetriage.service.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.service.lifecycle.ReportBody;
import io.disputetriage.service.webhooks.WebhookEndpoint;
import io.disputetriage.service.webhooks.WebhookStore;
import io.disputetriage.service.webhooks.WebhookStore.Numbered;
import io.disputetriage.service.webhooks.Webhooks;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Where an account wants to be told what happens to its cases, and what came of it. */
@Path("/v1/webhook-endpoints")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OPS_NAME)
class WebhookResource {
    private final Webhooks webhooks;
    private final WebhookStore store;

    WebhookResource(Webhooks webhooks, WebhookStore store) {
        this.webhooks = webhooks;
        this.store = store;
    }

    @POST
    @Blocking
    @RolesAllowed(Role.ADMIN_NAME)
    public Response add(@Context RoutingContext exchange) {
        WebhookBody body = WebhookBody.read(RequestParts.body(exchange), webhooks);
        if (body instanceof WebhookBody.Refused refused) {
            return refused.problem().toResponse();
        }
        WebhookBody.Wanted wanted = (WebhookBody.Wanted) body;
        Webhooks.Made made = webhooks.add(RequestContext.actor(exchange), wanted.url(), wanted.types());
        if (made instanceof Webhooks.Made.Refused refused) {
            return Problem.of(ProblemCode.ENDPOINT_REFUSED, refused.why()).toResponse();
        }
        WebhookEndpoint endpoint = ((Webhooks.Made.Endpoint) made).endpoint();
        return Response.status(201)
                .header("Location", "/v1/webhook-endpoints/" + endpoint.id())
                .entity(withSecret(endpoint).toString().getBytes(StandardCharsets.UTF_8))
                .build();
    }

    @GET
    @Blocking
    public Response list(@Context RoutingContext exchange) {
        return Json.ok(Json.items(store.list(RequestContext.actor(exchange).account()).stream()
                        .map(this::shown))
                .toString());
    }

    @GET
    @Path("/{id}")
    @Blocking
    public Response find(@PathParam("id") String id, @Context RoutingContext exchange) {
        return Json.ok(shown(endpoint(id, exchange)).toString());
    }

    @DELETE
    @Path("/{id}")
    @Blocking
    @RolesAllowed(Role.ADMIN_NAME)
    public Response remove(@PathParam("id") String id, @Context RoutingContext exchange) {
        WebhookEndpoint endpoint = endpoint(id, exchange);
        ObjectNode last = shown(endpoint);
        store.remove(endpoint.actor().account(), endpoint.id());
        return Json.ok(last.toString());
    }

    @POST
    @Path("/{id}/rotate")
    @Blocking
    @RolesAllowed(Role.ADMIN_NAME)
    public Response rotate(@PathParam("id") String id, @Context RoutingContext exchange) {
        WebhookEndpoint endpoint = endpoint(id, exchange);
        RequestParts.sound(new ReportBody(RequestParts.body(exchange), Set.of()));
        return Json.ok(withSecret(webhooks.rotate(endpoint).orElseThrow(WebhookResource::unknown))
                .toString());
    }

    /** Each attempt, the newest first. */
    @GET
    @Path("/{id}/deliveries")
    @Blocking
    public Response deliveries(@PathParam("id") String id, @Context RoutingContext exchange) {
        QueryParameters query = new QueryParameters(exchange.queryParams(), Set.of("limit", "cursor"));
        int limit = query.limit();
        long olderThan = query.numberedCursor();
        RequestParts.sound(query);
        List<Numbered> found = store.attempts(endpoint(id, exchange).id(), olderThan, limit + 1);
        ObjectNode json = Json.items(found.stream().limit(limit).map(WebhookJson::attempt));
        json.put(
                "next",
                found.size() <= limit
                        ? null
                        : Long.toString(found.get(limit - 1).id()));
        return Json.ok(json.toString());
    }

    /** Cases of which not everything has arrived, blocked ones first. */
    @GET
    @Path("/{id}/undelivered")
    @Blocking
    public Response undelivered(@PathParam("id") String id, @Context RoutingContext exchange) {
        QueryParameters query = new QueryParameters(exchange.queryParams(), Set.of("limit"));
        int limit = query.limit();
        RequestParts.sound(query);
        return Json.ok(Json.items(store.undelivered(endpoint(id, exchange).id(), limit).stream()
                        .map(WebhookJson::undelivered))
                .toString());
    }

    @POST
    @Path("/{id}/unblock")
    @Blocking
    public Response unblock(@PathParam("id") String id, @Context RoutingContext exchange) {
        WebhookEndpoint endpoint = endpoint(id, exchange);
        ReportBody body = new ReportBody(RequestParts.body(exchange), Set.of("caseRef"));
        String caseRef = body.text("caseRef");
        RequestParts.sound(body);
        return cases(webhooks.unblock(endpoint, caseRef));
    }

    @POST
    @Path("/{id}/skip")
    @Blocking
    public Response skip(@PathParam("id") String id, @Context RoutingContext exchange) {
        WebhookEndpoint endpoint = endpoint(id, exchange);
        ReportBody body = new ReportBody(RequestParts.body(exchange), Set.of("caseRef"));
        body.require("caseRef", "Whose next event is to be left out.");
        String caseRef = body.text("caseRef");
        RequestParts.sound(body);
        return cases(webhooks.skip(endpoint, caseRef, RequestContext.actor(exchange)) ? 1 : 0);
    }

    @POST
    @Path("/{id}/replay")
    @Blocking
    public Response replay(@PathParam("id") String id, @Context RoutingContext exchange) {
        WebhookEndpoint endpoint = endpoint(id, exchange);
        ReportBody body = new ReportBody(RequestParts.body(exchange), Set.of("from", "to"));
        body.require("from", "The first instant, like 2026-03-10T09:00:00Z");
        Instant from = body.instant("from", null, Instant.MAX);
        Instant to = body.instant("to", null, Instant.MAX);
        if (from != null && to != null && !from.isBefore(to)) {
            body.fault("to", "It is not after from.", "Events are told from the one up to, without, the other.");
        }
        RequestParts.sound(body);
        return cases(webhooks.replay(endpoint, from, to));
    }

    private static Response cases(int count) {
        return Json.ok(JsonNodeFactory.instance.objectNode().put("cases", count).toString());
    }

    private ObjectNode shown(WebhookEndpoint endpoint) {
        return WebhookJson.endpoint(endpoint, store.blocked(endpoint.id()));
    }

    /** The one time that it is shown. */
    private ObjectNode withSecret(WebhookEndpoint endpoint) {
        return shown(endpoint).put("secret", endpoint.secrets().current());
    }

    private WebhookEndpoint endpoint(String id, RoutingContext exchange) {
        String account = RequestContext.actor(exchange).account();
        return PathId.read(id).flatMap(known -> store.find(account, known)).orElseThrow(WebhookResource::unknown);
    }

    private static Refusal unknown() {
        return new Refusal(Problem.of(ProblemCode.NOT_FOUND, "No webhook endpoint of this id is there."));
    }
}
