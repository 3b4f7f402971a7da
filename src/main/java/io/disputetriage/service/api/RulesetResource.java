package io.disputetriage.service.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.format.JsonReader;
import io.disputetriage.format.JsonResult;
import io.disputetriage.service.cases.StoreUnavailable;
import io.disputetriage.service.rollout.ActivateRuleset;
import io.disputetriage.service.rollout.Activation;
import io.disputetriage.service.rollout.ActiveRules;
import io.disputetriage.service.rollout.KeptRuleset;
import io.disputetriage.service.rollout.RevisionLookup;
import io.disputetriage.service.rollout.RulesetStatus;
import io.disputetriage.service.rollout.RulesetStore;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Which rules there are, which are in force, and how others come into force. Everybody may know which rules decide; the
 * rest is the business of those who look after them.
 */
@Path("/v1/rulesets")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@RolesAllowed(Role.OPS_NAME)
class RulesetResource {
    private static final Logger LOG = Logger.getLogger(RulesetResource.class);

    /** A replica says every five seconds that it lives; a build may keep it from that for a while. */
    private static final Duration ALIVE = Duration.ofSeconds(60);

    private static final int HISTORY = 20;
    private static final Set<String> PAGING = Set.of("limit", "cursor");

    private final ActiveRules rules;
    private final ActivateRuleset activate;
    private final RulesetStore store;

    RulesetResource(ActiveRules rules, ActivateRuleset activate, RulesetStore store) {
        this.rules = rules;
        this.activate = activate;
        this.store = store;
    }

    @GET
    public Response list(@Context RoutingContext exchange) {
        QueryParameters query = new QueryParameters(exchange.queryParams(), PAGING);
        int limit = query.limit();
        long before = query.numberedCursor();
        if (query.problem() != null) {
            return query.problem().toResponse();
        }
        List<KeptRuleset> found = store.list(before, limit + 1);
        List<KeptRuleset> page = found.subList(0, Math.min(limit, found.size()));
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode items = json.putArray("items");
        page.forEach(kept -> items.add(RulesetJson.kept(kept)));
        json.put(
                "next",
                found.size() <= limit ? null : Long.toString(page.get(limit - 1).number()));
        return ok(json).build();
    }

    @GET
    @Path("/active")
    @Authenticated
    public Response active() {
        RulesetStatus status = rules.status();
        return ok(RulesetJson.active(status))
                .header("ETag", EntityTags.of(status.files().revision()))
                .build();
    }

    @GET
    @Path("/status")
    public Response status() {
        RulesetStatus status = rules.status();
        try {
            Activation active = store.active().orElse(null);
            return ok(RulesetJson.status(status, active, store.replicas(ALIVE), store.activations(HISTORY)))
                    .build();
        } catch (StoreUnavailable away) {
            return ok(RulesetJson.status(status, null, null, null)).build();
        }
    }

    @GET
    @Path("/{revision}")
    public Response find(@PathParam("revision") String name) {
        RevisionLookup named = RevisionLookup.of(store, name);
        if (named instanceof RevisionLookup.Not not) {
            return RulesetProblem.of(name, not).toResponse();
        }
        String revision = ((RevisionLookup.One) named).revision();
        return ok(RulesetJson.whole(
                        store.find(revision).orElseThrow(),
                        store.files(revision).orElseThrow()))
                .build();
    }

    @PUT
    @Path("/active")
    public Response activate(byte[] body, @HeaderParam("If-Match") String ifMatch, @Context RoutingContext exchange) {
        if (ifMatch == null) {
            return Problem.of(
                            ProblemCode.NO_IF_MATCH,
                            "Send the ETag of GET /v1/rulesets/active, so that you replace what you have seen.")
                    .toResponse();
        }
        String name = revision(body);
        if (name == null) {
            return Problem.of(ProblemCode.BAD_REQUEST, "Send {\"revision\": \"…\"} and nothing else.")
                    .toResponse();
        }
        ActivateRuleset.Result result =
                activate.activate(name, EntityTags.read(ifMatch), RequestContext.actor(exchange));
        if (result instanceof ActivateRuleset.Result.Activated activated) {
            String revision = activated.activation().revision();
            LOG.infof(
                    "%s activated %s in place of %s",
                    RequestContext.actor(exchange).name(),
                    revision,
                    RequestContext.rules(exchange).revision());
            RequestContext.decideBy(exchange, rules.now());
            return ok(RulesetJson.activation(activated.activation()))
                    .header("ETag", EntityTags.of(revision))
                    .build();
        }
        return problem(name, result).toResponse();
    }

    private static Problem problem(String name, ActivateRuleset.Result refused) {
        if (refused instanceof ActivateRuleset.Result.OtherActive other) {
            return Problem.of(
                    ProblemCode.OTHER_RULESET_ACTIVE, "Active is " + other.revision() + "; nothing was changed.");
        }
        return refused instanceof ActivateRuleset.Result.Unnamed unnamed
                ? RulesetProblem.of(name, unnamed.why())
                : RulesetProblem.unfit(((ActivateRuleset.Result.Unfit) refused).why());
    }

    /** Null if the body doesn't name one. */
    private static String revision(byte[] body) {
        String text = FactSheetBody.text(body);
        if (text == null || !(JsonReader.read(text) instanceof JsonResult.Parsed parsed)) {
            return null;
        }
        JsonNode revision = parsed.tree().path("revision");
        return parsed.tree().isObject() && parsed.tree().size() == 1 && revision.isTextual()
                ? revision.textValue()
                : null;
    }

    private static Response.ResponseBuilder ok(ObjectNode json) {
        return Response.ok(json.toString().getBytes(StandardCharsets.UTF_8));
    }
}
