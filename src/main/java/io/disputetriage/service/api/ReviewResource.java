package io.disputetriage.service.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.service.cases.BulkReview;
import io.disputetriage.service.triage.ReviewCases;
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
import java.util.TreeMap;

/** Open cases that are looked at again because somebody asks for it. */
@Path("/v1/reviews")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OPS_NAME)
class ReviewResource {
    private final ReviewCases reviews;

    ReviewResource(ReviewCases reviews) {
        this.reviews = reviews;
    }

    @POST
    @Blocking
    public Response start(@Context RoutingContext exchange) {
        JsonBody body = JsonBody.read(RequestContext.body(exchange));
        if (body instanceof JsonBody.Refused refused) {
            return refused.problem().toResponse();
        }
        ReviewBody wanted = ReviewBody.read(((JsonBody.Parsed) body).tree());
        if (wanted instanceof ReviewBody.Refused refused) {
            return refused.problem().toResponse();
        }
        ReviewBody.Wanted review = (ReviewBody.Wanted) wanted;
        BulkReview begun = reviews.start(RequestContext.actor(exchange), review.filter(), review.perSecond());
        return Response.status(202)
                .header("Location", "/v1/reviews/" + begun.id())
                .entity(json(begun).toString().getBytes(StandardCharsets.UTF_8))
                .build();
    }

    @GET
    @Path("/{id}")
    @Blocking
    public Response find(@PathParam("id") String id, @Context RoutingContext exchange) {
        String account = RequestContext.actor(exchange).account();
        return PathId.read(id)
                .flatMap(known -> reviews.find(account, known))
                .map(found -> Json.ok(json(found).toString()))
                .orElseGet(ReviewResource::unknown);
    }

    /** What was decided until now stays. */
    @DELETE
    @Path("/{id}")
    @Blocking
    public Response stop(@PathParam("id") String id, @Context RoutingContext exchange) {
        String account = RequestContext.actor(exchange).account();
        return PathId.read(id).filter(known -> reviews.stop(account, known)).isPresent()
                ? find(id, exchange)
                : unknown();
    }

    private static Response unknown() {
        return Problem.of(ProblemCode.NOT_FOUND, "No review of this id is there, or none that runs.")
                .toResponse();
    }

    private static JsonNode json(BulkReview review) {
        BulkReview.Tally tally = review.tally();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", review.id().toString());
        json.put("actor", review.actor().name());
        json.put("startedAt", Json.instant(review.startedAt()));
        json.put("endedAt", Json.instant(review.endedAt()));
        json.put("perSecond", review.perSecond());
        json.put("total", review.total());
        json.put("done", tally.changed() + tally.same() + tally.gone() + tally.failed());
        json.put("changed", tally.changed());
        json.put("same", tally.same());
        json.put("gone", tally.gone());
        json.put("failed", tally.failed());
        ObjectNode added = json.putObject("added");
        ObjectNode removed = json.putObject("removed");
        new TreeMap<>(tally.effects())
                .forEach((effect, cases) -> (effect.startsWith("+") ? added : removed).put(effect.substring(1), cases));
        return json;
    }
}
