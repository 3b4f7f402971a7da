package io.disputetriage.service.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.service.inbox.EndpointStore;
import io.disputetriage.service.inbox.InboxStore;
import io.disputetriage.service.inbox.IntakeEndpoint;
import io.disputetriage.service.inbox.IntakeEndpoints;
import io.disputetriage.service.inbox.IntakeEndpoints.Made;
import io.disputetriage.service.lifecycle.ReportBody;
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
import java.time.Clock;
import java.util.Set;

/** Where platforms may send what happens to the disputes of an account. */
@Path("/v1/intake-endpoints")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OPS_NAME)
class IntakeEndpointResource {
    private final IntakeEndpoints endpoints;
    private final EndpointStore store;
    private final InboxStore inbox;
    private final Clock clock;

    IntakeEndpointResource(IntakeEndpoints endpoints, EndpointStore store, InboxStore inbox, Clock clock) {
        this.endpoints = endpoints;
        this.store = store;
        this.inbox = inbox;
        this.clock = clock;
    }

    @POST
    @Blocking
    @RolesAllowed(Role.ADMIN_NAME)
    public Response add(@Context RoutingContext exchange) {
        IntakeEndpointBody wanted = IntakeEndpointBody.read(RequestParts.body(exchange));
        Made made = endpoints.add(
                RequestContext.actor(exchange), wanted.platform(), wanted.mode(), wanted.signature(), wanted.secret());
        if (made instanceof Made.Refused refused) {
            return Problem.of(ProblemCode.INTAKE_REFUSED, refused.why()).toResponse();
        }
        Made.Endpoint endpoint = (Made.Endpoint) made;
        // The one time that the address is told.
        ObjectNode json = InboxJson.endpoint(endpoint.endpoint()).put("address", endpoint.address());
        return Response.status(201)
                .header(
                        "Location",
                        "/v1/intake-endpoints/" + endpoint.endpoint().id())
                .entity(json.toString().getBytes(StandardCharsets.UTF_8))
                .build();
    }

    @GET
    @Blocking
    public Response list(@Context RoutingContext exchange) {
        return Json.ok(Json.items(store.list(RequestContext.actor(exchange).account()).stream()
                        .map(InboxJson::endpoint))
                .toString());
    }

    @GET
    @Path("/{id}")
    @Blocking
    public Response find(@PathParam("id") String id, @Context RoutingContext exchange) {
        return Json.ok(InboxJson.endpoint(endpoint(id, exchange)).toString());
    }

    @DELETE
    @Path("/{id}")
    @Blocking
    @RolesAllowed(Role.ADMIN_NAME)
    public Response remove(@PathParam("id") String id, @Context RoutingContext exchange) {
        IntakeEndpoint endpoint = endpoint(id, exchange);
        store.remove(endpoint.actor().account(), endpoint.id());
        return Json.ok(InboxJson.endpoint(endpoint).toString());
    }

    /** Takes another secret, and the one before beside it for a day. */
    @POST
    @Path("/{id}/rotate")
    @Blocking
    @RolesAllowed(Role.ADMIN_NAME)
    public Response rotate(@PathParam("id") String id, @Context RoutingContext exchange) {
        IntakeEndpoint endpoint = endpoint(id, exchange);
        String secret = IntakeEndpointBody.secret(RequestParts.body(exchange), endpoint.signature());
        return Json.ok(
                InboxJson.endpoint(endpoints.rotate(endpoint, secret).orElseThrow(IntakeEndpointResource::unknown))
                        .toString());
    }

    /** All that failed, once more. */
    @POST
    @Path("/{id}/replay")
    @Blocking
    public Response replay(@PathParam("id") String id, @Context RoutingContext exchange) {
        RequestParts.sound(new ReportBody(RequestParts.body(exchange), Set.of()));
        IntakeEndpoint endpoint = endpoint(id, exchange);
        int entries = inbox.replayFailed(endpoint.actor().account(), endpoint.id(), clock.instant());
        return Json.ok(
                JsonNodeFactory.instance.objectNode().put("entries", entries).toString());
    }

    private IntakeEndpoint endpoint(String id, RoutingContext exchange) {
        String account = RequestContext.actor(exchange).account();
        return PathId.read(id)
                .flatMap(known -> store.find(account, known))
                .orElseThrow(IntakeEndpointResource::unknown);
    }

    private static Refusal unknown() {
        return new Refusal(Problem.of(ProblemCode.NOT_FOUND, "No intake endpoint of this id is there."));
    }
}
