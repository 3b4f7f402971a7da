package io.disputetriage.service.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.service.cases.Actor;
import io.disputetriage.service.lifecycle.ReportBody;
import io.disputetriage.service.mail.AddressStore;
import io.disputetriage.service.mail.MailAddress;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Set;

/** Addresses of complaints departments that a person has said are right. */
@Path("/v1/mail-addresses")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OPS_NAME)
class MailAddressResource {
    private final AddressStore addresses;
    private final Clock clock;

    MailAddressResource(AddressStore addresses, Clock clock) {
        this.addresses = addresses;
        this.clock = clock;
    }

    @GET
    @Blocking
    public Response list(@Context RoutingContext exchange) {
        String account = RequestContext.actor(exchange).account();
        return Json.ok(Json.items(addresses.list(account).stream().map(MailAddressResource::json))
                .toString());
    }

    /** From now on mails of the account may go there; the body is an empty object. */
    @PUT
    @Path("/{address}")
    @Blocking
    public Response confirm(@PathParam("address") String address, @Context RoutingContext exchange) {
        if (!MailAddress.isSound(address)) {
            return Problem.of(ProblemCode.NOT_FOUND, "This is no address such as complaints@platform.example.")
                    .toResponse();
        }
        RequestParts.sound(new ReportBody(RequestParts.body(exchange), Set.of()));
        Actor actor = RequestContext.actor(exchange);
        addresses.confirm(new MailAddress(actor.account(), address, actor.name(), clock.instant()));
        return list(exchange);
    }

    @DELETE
    @Path("/{address}")
    @Blocking
    public Response remove(@PathParam("address") String address, @Context RoutingContext exchange) {
        return addresses.remove(RequestContext.actor(exchange).account(), address)
                ? list(exchange)
                : Problem.of(ProblemCode.NOT_FOUND, "Nobody has confirmed this address.")
                        .toResponse();
    }

    private static ObjectNode json(MailAddress address) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("address", address.address())
                .put("confirmedBy", address.actor())
                .put("confirmedAt", Json.instant(address.confirmedAt()));
    }
}
