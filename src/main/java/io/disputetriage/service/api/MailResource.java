package io.disputetriage.service.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.service.lifecycle.ReportBody;
import io.disputetriage.service.mail.MailState;
import io.disputetriage.service.mail.MailStore;
import io.disputetriage.service.mail.OutgoingMail;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** E-mails that were approved, and what became of them. */
@Path("/v1/mails")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OPS_NAME)
class MailResource {
    private final MailStore mails;
    private final Clock clock;

    MailResource(MailStore mails, Clock clock) {
        this.mails = mails;
        this.clock = clock;
    }

    /** The newest first. */
    @GET
    @Blocking
    public Response list(@Context RoutingContext exchange) {
        QueryParameters query = new QueryParameters(exchange.queryParams(), Set.of("state", "limit", "cursor"));
        MailState state = query.word("state", MailState.class);
        int limit = query.limit();
        UUID olderThan = query.cursor();
        RequestParts.sound(query);
        List<OutgoingMail> found = mails.list(RequestContext.actor(exchange).account(), state, olderThan, limit + 1);
        ObjectNode json = Json.items(found.stream().limit(limit).map(MailJson::of));
        json.put(
                "next",
                found.size() <= limit
                        ? null
                        : PageCursor.of(found.get(limit - 1).id()));
        return Json.ok(json.toString());
    }

    @GET
    @Path("/{id}")
    @Blocking
    public Response find(@PathParam("id") String id, @Context RoutingContext exchange) {
        return Json.ok(MailJson.of(mail(id, exchange)).toString());
    }

    /** A person says whether one arrived of which nobody knew. */
    @POST
    @Path("/{id}/outcome")
    @Blocking
    public Response outcome(@PathParam("id") String id, @Context RoutingContext exchange) {
        OutgoingMail mail = mail(id, exchange);
        ReportBody body = new ReportBody(RequestParts.body(exchange), Set.of("sent"));
        body.require("sent", "true if the mail is found by its Message-ID, else false");
        Boolean sent = body.flag("sent");
        RequestParts.sound(body);
        String said = RequestContext.actor(exchange).name() + " says so";
        MailState state = sent ? MailState.SENT : MailState.NOT_SENT;
        return mails.settle(mail.id(), MailState.UNCLEAR, state, clock.instant(), said)
                ? find(id, exchange)
                : Problem.of(ProblemCode.NOT_NOW, "It is known what became of this mail: " + mail.state() + ".")
                        .toResponse();
    }

    private OutgoingMail mail(String id, RoutingContext exchange) {
        OutgoingMail mail = PathId.read(id)
                .flatMap(known -> mails.find(RequestContext.actor(exchange).account(), known))
                .orElseThrow(() -> new Refusal(Problem.of(ProblemCode.NOT_FOUND, "No mail of this id was approved.")));
        RequestContext.concerns(exchange, mail.caseRef());
        return mail;
    }
}
