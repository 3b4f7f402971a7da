package io.disputetriage.service.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.service.cases.Page;
import io.disputetriage.service.inbox.CaseKeyStore;
import io.disputetriage.service.inbox.CaseKeyStore.SharedKey;
import io.disputetriage.service.inbox.EntryFilter;
import io.disputetriage.service.inbox.EntryState;
import io.disputetriage.service.inbox.InboxEntry;
import io.disputetriage.service.inbox.InboxStore;
import io.disputetriage.service.lifecycle.ReportBody;
import io.disputetriage.service.triage.ShowEntry;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What platforms sent, and what became of it. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OPS_NAME)
class InboxResource {
    private static final int LONGEST_KEY = 300;

    private final InboxStore inbox;
    private final CaseKeyStore keys;
    private final ShowEntry show;
    private final Clock clock;

    InboxResource(InboxStore inbox, CaseKeyStore keys, ShowEntry show, Clock clock) {
        this.inbox = inbox;
        this.keys = keys;
        this.show = show;
        this.clock = clock;
    }

    @GET
    @Path("/inbox")
    @Blocking
    public Response list(@Context RoutingContext exchange) {
        QueryParameters query = new QueryParameters(
                exchange.queryParams(), Set.of("endpoint", "state", "platform", "caseRef", "limit", "cursor"));
        EntryFilter filter = new EntryFilter(
                query.text("endpoint", PathId::read, "The id of an intake endpoint")
                        .orElse(null),
                query.word("state", EntryState.class),
                query.platform(),
                query.name("caseRef"));
        UUID olderThan = query.cursor();
        int limit = query.limit();
        RequestParts.sound(query);
        Page<InboxEntry> page = inbox.list(RequestContext.actor(exchange).account(), filter, olderThan, limit);
        return Json.ok(Json.items(page.items().stream().map(InboxJson::entry))
                .put("next", page.next() == null ? null : PageCursor.of(page.next()))
                .toString());
    }

    /** With what was read of it, and for who may see everything with the payload itself. */
    @GET
    @Path("/inbox/{id}")
    @Blocking
    public Response find(@PathParam("id") String id, @Context RoutingContext exchange) {
        InboxEntry entry = entry(id, exchange);
        ObjectNode json = InboxJson.entry(entry);
        json.set("mapping", show.mapping(entry).orElse(null));
        if (RequestContext.key(exchange).roles().contains(Role.ADMIN)
                && entry.content().payload() != null) {
            json.put("payload", new String(entry.content().payload(), StandardCharsets.UTF_8));
            ObjectNode headers = json.putObject("headers");
            entry.content().headers().forEach(headers::put);
        }
        return Json.ok(json.toString());
    }

    /** Looks into it once more, such as after a table was mended. */
    @POST
    @Path("/inbox/{id}/replay")
    @Blocking
    public Response replay(@PathParam("id") String id, @Context RoutingContext exchange) {
        RequestParts.sound(new ReportBody(RequestParts.body(exchange), Set.of()));
        InboxEntry entry = entry(id, exchange);
        return inbox.replay(entry.account(), entry.id(), clock.instant())
                ? asItIsNow(entry)
                : Problem.of(ProblemCode.NOT_KEPT, "It was erased, or forgotten with its case.")
                        .toResponse();
    }

    /** A person says whose it is, with all that came of the same dispute. */
    @PUT
    @Path("/inbox/{id}/case")
    @Blocking
    public Response link(@PathParam("id") String id, @Context RoutingContext exchange) {
        ReportBody body = new ReportBody(RequestParts.body(exchange), Set.of("caseRef"));
        body.require("caseRef", "The case that it is about, such as ORDER-1001");
        String caseRef = body.text("caseRef");
        RequestParts.sound(body);
        InboxEntry entry = entry(id, exchange);
        return show.link(entry, caseRef)
                ? asItIsNow(entry)
                : Problem.of(
                                ProblemCode.NOT_FOUND,
                                "The account has no such case, or this entry names no dispute that could be of one.")
                        .toResponse();
    }

    /** Open cases that may be one, because they share an order, a payment or a dispute. */
    @GET
    @Path("/possible-duplicates")
    @Blocking
    public Response shared(@Context RoutingContext exchange) {
        QueryParameters query = new QueryParameters(exchange.queryParams(), Set.of("limit", "cursor"));
        int limit = query.limit();
        String after = query.name("cursor");
        if (after != null && after.length() > LONGEST_KEY) {
            query.fault("cursor", "It is none that this service gave out.", "Take next from the page before.");
        }
        RequestParts.sound(query);
        List<SharedKey> found =
                keys.shared(RequestContext.actor(exchange).account(), after == null ? "" : after, limit + 1);
        List<SharedKey> page = found.stream().limit(limit).toList();
        return Json.ok(Json.items(page.stream().map(InboxJson::shared))
                .put(
                        "next",
                        found.size() <= limit ? null : page.get(limit - 1).key().text())
                .toString());
    }

    private Response asItIsNow(InboxEntry entry) {
        return Json.ok(InboxJson.entry(inbox.find(entry.account(), entry.id()).orElse(entry))
                .toString());
    }

    private InboxEntry entry(String id, RoutingContext exchange) {
        String account = RequestContext.actor(exchange).account();
        return PathId.read(id)
                .flatMap(known -> inbox.find(account, known))
                .orElseThrow(() -> new Refusal(
                        Problem.of(ProblemCode.NOT_FOUND, "Nothing of this id was received, or it is forgotten.")));
    }
}
