package io.disputetriage.service.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.service.cases.CaseStore;
import io.disputetriage.service.evidence.EvidenceConfig;
import io.disputetriage.service.evidence.EvidenceFile;
import io.disputetriage.service.evidence.EvidenceStore;
import io.disputetriage.service.evidence.FileContent;
import io.disputetriage.service.triage.ChangeEvidence;
import io.disputetriage.service.triage.ChangeEvidence.Added;
import io.disputetriage.service.triage.Changed;
import io.quarkus.security.Authenticated;
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
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Files that prove something in a case. */
@Path("/v1/cases/{caseRef}/evidence")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
class EvidenceResource {
    private final ChangeEvidence change;
    private final EvidenceStore files;
    private final CaseStore cases;
    private final long most;

    EvidenceResource(ChangeEvidence change, EvidenceStore files, CaseStore cases, EvidenceConfig config) {
        this.change = change;
        this.files = files;
        this.cases = cases;
        this.most = config.fileMegabytes() * EvidenceConfig.MEGABYTE;
    }

    /** The bytes of a file; no form, which any page in a browser could send. */
    @POST
    @Blocking
    @Pinnable
    @RolesAllowed(Role.TRIAGE_NAME)
    @MaxBody(
            value = BodyReader.FILE_BYTES,
            types = {"image/jpeg", "image/png", "image/gif", "application/pdf", MediaType.APPLICATION_OCTET_STREAM})
    public Response add(@PathParam("caseRef") String caseRef, @Context RoutingContext exchange) {
        RequestContext.concerns(exchange, caseRef);
        QueryParameters query = new QueryParameters(exchange.queryParams(), Set.of("kind", "name"));
        EvidenceKind kind = query.word("kind", EvidenceKind.class);
        String name = query.text("name", Optional::of, "").orElse(null);
        if (kind == null && query.problem() == null) {
            query.fault("kind", "It is needed.", "One of " + words());
        }
        RequestParts.sound(query);
        byte[] body = RequestContext.body(exchange);
        if (body.length > most) {
            return BodyReader.refusal(most);
        }
        FileContent.Sound content = EvidenceBody.sound(exchange, body);
        Added added = change.add(
                RequestParts.change(exchange, caseRef, body), kind, name, content, RequestContext.rules(exchange));
        return answer(added, content.stripped(), exchange);
    }

    @GET
    @Blocking
    public Response list(@PathParam("caseRef") String caseRef, @Context RoutingContext exchange) {
        RequestContext.concerns(exchange, caseRef);
        String account = account(exchange);
        return cases.find(account, caseRef).isEmpty()
                ? ChangedAnswer.noCase()
                : Json.ok(EvidenceJson.list(files.files(account, caseRef)).toString());
    }

    @GET
    @Path("/{id}")
    @Blocking
    @Produces(MediaType.WILDCARD)
    public Response content(
            @PathParam("caseRef") String caseRef, @PathParam("id") String id, @Context RoutingContext exchange) {
        RequestContext.concerns(exchange, caseRef);
        String account = account(exchange);
        Optional<EvidenceFile> file = files.files(account, caseRef).stream()
                .filter(each -> each.id().toString().equals(id))
                .findFirst();
        return file.flatMap(found -> files.content(account, found.id()).map(bytes -> download(found, bytes)))
                .orElseGet(EvidenceResource::noFile);
    }

    /** Not to be taken back. */
    @DELETE
    @Path("/{id}")
    @Blocking
    @Pinnable
    @RolesAllowed(Role.ADMIN_NAME)
    public Response remove(
            @PathParam("caseRef") String caseRef, @PathParam("id") String id, @Context RoutingContext exchange) {
        return PathId.read(id)
                .map(known -> ChangedAnswer.of(change.remove(
                        RequestParts.change(exchange, caseRef, new byte[0]), known, RequestContext.rules(exchange))))
                .orElseGet(EvidenceResource::noFile);
    }

    private static Response answer(Added added, int stripped, RoutingContext exchange) {
        if (added.changed() instanceof Changed.Done done) {
            ObjectNode json = EvidenceJson.added(added.file(), false, stripped, done.decision());
            json.set("changed", CaseChangeJson.differences(done.before(), done.decision()));
            return Response.created(URI.create(
                            exchange.request().path() + "/" + added.file().id()))
                    .entity(json.toString().getBytes(StandardCharsets.UTF_8))
                    .header("ETag", EntityTags.of(Long.toString(done.file().version())))
                    .build();
        }
        if (!(added.changed() instanceof Changed.Repeated repeated)) {
            return ChangedAnswer.of(added.changed());
        }
        return added.file() == null
                ? Problem.of(
                                ProblemCode.NOT_NOW,
                                "The file of this Idempotency-Key was removed since. Send it under another key.")
                        .toResponse()
                : Json.ok(EvidenceJson.added(added.file(), true, stripped, repeated.first())
                        .toString());
    }

    private static Response download(EvidenceFile file, byte[] content) {
        return Response.ok(content, file.type().mediaType())
                .header("ETag", EntityTags.of(file.sha256()))
                .header("Content-Disposition", Attachment.header(file.name()))
                .build();
    }

    private static Response noFile() {
        return Problem.of(ProblemCode.NOT_FOUND, "This case has no such file.").toResponse();
    }

    private static String words() {
        return Arrays.stream(EvidenceKind.values()).map(Enum::name).collect(Collectors.joining(", "));
    }

    private static String account(RoutingContext exchange) {
        return RequestContext.actor(exchange).account();
    }
}
