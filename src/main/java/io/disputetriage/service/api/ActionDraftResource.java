package io.disputetriage.service.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.format.DraftWriter;
import io.disputetriage.service.lifecycle.ReportBody;
import io.disputetriage.service.triage.ApproveMail;
import io.disputetriage.service.triage.ApproveMail.Approval;
import io.disputetriage.service.triage.FindInputs;
import io.disputetriage.service.triage.PrepareMail;
import io.disputetriage.service.triage.PreparedMail;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** The message for one action of a decision: to read, to open in a mail program, to approve. */
@Path("/v1/decisions/{id}/actions/{rank}")
class ActionDraftResource {
    private static final String MESSAGE = "message/rfc822";

    private final FindInputs find;
    private final PrepareMail prepare;
    private final ApproveMail approve;

    ActionDraftResource(FindInputs find, PrepareMail prepare, ApproveMail approve) {
        this.find = find;
        this.prepare = prepare;
        this.approve = approve;
    }

    /** As JSON, or with {@code Accept: message/rfc822} as a file with its attachments. */
    @GET
    @Path("/draft")
    @Produces({MediaType.APPLICATION_JSON, MESSAGE})
    @Blocking
    @Authenticated
    public Response draft(
            @PathParam("id") String id,
            @PathParam("rank") String rank,
            @HeaderParam("Accept") String accept,
            @Context RoutingContext exchange) {
        AnswerParameters parameters = AnswerParameters.of(exchange, Set.of(AnswerParameters.LANGUAGE));
        if (parameters instanceof AnswerParameters.Refused refused) {
            return refused.problem().toResponse();
        }
        PreparedMail prepared = prepare.of(
                RequestContext.actor(exchange).account(),
                RequestParts.inputs(find, id, exchange),
                RequestParts.rank(rank),
                ((AnswerParameters.Asked) parameters).language());
        if (!(prepared instanceof PreparedMail.Ready ready)) {
            return none(prepared);
        }
        boolean file = accept != null && accept.startsWith(MESSAGE);
        Response.ResponseBuilder answer = file
                ? Response.ok(ready.file(), MESSAGE)
                        .header("Content-Disposition", "attachment; filename=\"draft-" + rank + ".eml\"")
                : Response.ok(json(ready).toString().getBytes(StandardCharsets.UTF_8), MediaType.APPLICATION_JSON);
        return answer.header("ETag", EntityTags.of(ready.hash())).build();
    }

    /** Has it sent as it stands. */
    @POST
    @Path("/mail")
    @Produces(MediaType.APPLICATION_JSON)
    @Blocking
    @RolesAllowed(Role.OPS_NAME)
    public Response approve(
            @PathParam("id") String id, @PathParam("rank") String rank, @Context RoutingContext exchange) {
        ReportBody body =
                new ReportBody(RequestParts.body(exchange), Set.of("hash", "again", AnswerParameters.LANGUAGE));
        body.require("hash", "The hash of the draft that you have read.");
        String hash = body.text("hash");
        boolean again = Boolean.TRUE.equals(body.flag("again"));
        String language = body.text(AnswerParameters.LANGUAGE);
        if (language != null && AnswerParameters.language(language).isEmpty()) {
            body.fault(AnswerParameters.LANGUAGE, "There are no messages in it.", AnswerParameters.LANGUAGES);
        }
        RequestParts.sound(body);
        Approval came = approve.approve(
                RequestContext.actor(exchange),
                RequestParts.inputs(find, id, exchange),
                RequestParts.rank(rank),
                language,
                hash,
                again);
        if (came instanceof Approval.Approved approved) {
            return Response.status(202)
                    .header("Location", "/v1/mails/" + approved.mail().id())
                    .entity(MailJson.of(approved.mail()).toString().getBytes(StandardCharsets.UTF_8))
                    .build();
        }
        if (came instanceof Approval.NoDraft no) {
            return none(no.why());
        }
        return came instanceof Approval.OtherDraft other
                ? Problem.of(ProblemCode.OTHER_DRAFT, "Its hash is " + other.hash() + "; read it again.")
                        .toResponse()
                : Problem.of(ProblemCode.MAIL_REFUSED, ((Approval.Refused) came).why())
                        .toResponse();
    }

    private static ObjectNode json(PreparedMail.Ready ready) {
        ObjectNode json = DraftWriter.tree(ready.draft());
        json.set("mail", MailJson.draft(ready));
        return json;
    }

    private static Response none(PreparedMail why) {
        return why instanceof PreparedMail.NoDraft no
                ? Problem.of(ProblemCode.NOT_FOUND, no.why()).toResponse()
                : DecisionExplanation.decidedOtherwise("drafts");
    }
}
