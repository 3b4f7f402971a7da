package io.disputetriage.service.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.service.cases.Actor;
import io.disputetriage.service.cases.Claim;
import io.disputetriage.service.cases.Recording;
import io.disputetriage.service.cases.StoreUnavailable;
import io.disputetriage.service.cases.StoredDecision;
import io.disputetriage.service.rollout.RulesInForce;
import io.disputetriage.service.triage.TriageComplaint;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.apache.commons.codec.digest.DigestUtils;

/** Many complaints in one request, each kept or refused by itself. */
@Path("/v1/triage/batch")
@Produces(MediaType.APPLICATION_JSON)
class BatchResource {
    /** Items that are handed over before the first of them is waited for: as many as are written at once. */
    private static final int AT_ONCE = 32;

    private static final Set<String> PARAMETERS =
            Set.of("drafts", AnswerParameters.LANGUAGE, AnswerParameters.CHECKLIST);

    private final TriageComplaint triage;
    private final AnswerAdditions additions;
    private final Clock clock;

    BatchResource(TriageComplaint triage, AnswerAdditions additions, Clock clock) {
        this.triage = triage;
        this.additions = additions;
        this.clock = clock;
    }

    @POST
    @Blocking
    @RolesAllowed(Role.TRIAGE_NAME)
    @Pinnable
    @MaxBody(BodyReader.BATCH_BYTES)
    public Response batch(byte[] body, @Context RoutingContext exchange) {
        if (RequestParts.hasCondition(exchange)) {
            // One tag can't be that of many cases.
            return Problem.of(
                            ProblemCode.BAD_REQUEST,
                            "A batch takes no If-Match: send each fact sheet that needs one by POST /v1/triage.")
                    .toResponse();
        }
        String key = IdempotencyKey.of(exchange);
        Problem badKey = IdempotencyKey.fault(key);
        if (badKey != null) {
            return badKey.toResponse();
        }
        AnswerParameters parameters = AnswerParameters.of(exchange, PARAMETERS);
        if (parameters instanceof AnswerParameters.Refused refused) {
            return refused.problem().toResponse();
        }
        Batch batch = Batch.read(body);
        if (batch instanceof Batch.Refused refused) {
            return refused.problem().toResponse();
        }
        List<JsonNode> sheets = ((Batch.Items) batch).sheets();
        RequestContext.concerns(exchange, sheets.size() + " items");
        return Response.status(207)
                .entity(answer(
                                sheets,
                                key,
                                body.length > BodyReader.SHEET_BYTES,
                                (AnswerParameters.Asked) parameters,
                                exchange)
                        .getBytes(StandardCharsets.UTF_8))
                .build();
    }

    private String answer(
            List<JsonNode> sheets,
            String key,
            boolean checkSize,
            AnswerParameters.Asked wanted,
            RoutingContext exchange) {
        Actor actor = RequestContext.actor(exchange);
        RulesInForce rules = RequestContext.rules(exchange);
        Instant now = clock.instant();
        List<String> answers = new ArrayList<>(sheets.size());
        Problem outage = null;
        while (answers.size() < sheets.size()) {
            if (outage != null) {
                // The rest would only wait for the same database.
                answers.add(json(outage));
                continue;
            }
            List<CompletableFuture<Supplier<String>>> items = new ArrayList<>(AT_ONCE);
            for (int i = answers.size(); i < sheets.size() && items.size() < AT_ONCE; i++) {
                items.add(
                        item(sheets.get(i), key == null ? null : key + "/" + i, checkSize, now, actor, rules, wanted));
            }
            for (CompletableFuture<Supplier<String>> item : items) {
                try {
                    answers.add(item.join().get());
                } catch (CompletionException e) {
                    outage = outage == null ? outage(e) : outage;
                    answers.add(json(outage));
                }
            }
        }
        return "{\"items\":[" + String.join(",", answers) + "]}";
    }

    private static Problem outage(CompletionException e) {
        if (e.getCause() instanceof StoreUnavailable away) {
            return ProblemMappers.outage(away);
        }
        throw e;
    }

    /** Its answer is written by whoever waits for it: what stands beside a decision takes longer than whoever keeps it has. */
    private CompletableFuture<Supplier<String>> item(
            JsonNode tree,
            String key,
            boolean checkSize,
            Instant now,
            Actor actor,
            RulesInForce rules,
            AnswerParameters.Asked wanted) {
        byte[] bytes = tree.toString().getBytes(StandardCharsets.UTF_8);
        if (checkSize && bytes.length > BodyReader.SHEET_BYTES) {
            return refused(
                    Problem.of(ProblemCode.TOO_LARGE, "At most " + BodyReader.SHEET_BYTES + " bytes a fact sheet."));
        }
        FactSheetBody incoming = FactSheetBody.sheet(tree, now, rules);
        if (incoming instanceof FactSheetBody.Refused refused) {
            return refused(refused.problem());
        }
        FactSheet sheet = ((FactSheetBody.Sheet) incoming).sheet();
        Claim claim = key == null ? null : new Claim(key, DigestUtils.sha256Hex(bytes));
        return triage.triage(actor, sheet, () -> tree, claim, rules)
                .thenApply(recording -> (Supplier<String>) () -> json(recording, wanted))
                .toCompletableFuture();
    }

    private static CompletableFuture<Supplier<String>> refused(Problem problem) {
        return CompletableFuture.completedFuture(() -> json(problem));
    }

    private String json(Recording recording, AnswerParameters.Asked wanted) {
        if (recording instanceof Recording.Recorded recorded) {
            return json(201, recorded.decision(), wanted);
        }
        return recording instanceof Recording.Repeated repeated
                ? json(200, repeated.first(), wanted)
                : json(Problem.of(ProblemCode.IDEMPOTENCY_KEY_TAKEN, "Take a new key for a new body."));
    }

    private String json(int status, StoredDecision decision, AnswerParameters.Asked wanted) {
        String answer = DecisionBody.decision(decision.id(), decision.decision());
        return "{\"status\":" + status + ",\"decision\":" + additions.kept(answer, decision, wanted) + "}";
    }

    private static String json(Problem problem) {
        return "{\"status\":" + problem.code().status() + ",\"problem\":" + problem.toJson() + "}";
    }
}
