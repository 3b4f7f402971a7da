package io.disputetriage.service.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.disputetriage.format.intake.IntakeRequest;
import io.disputetriage.format.intake.IntakeResult;
import io.disputetriage.format.intake.IntakeWriter;
import io.disputetriage.service.inbox.InboxConfig;
import io.disputetriage.service.inbox.IntakeEndpoint;
import io.disputetriage.service.inbox.IntakeEndpoints;
import io.disputetriage.service.inbox.ReceivePayload;
import io.disputetriage.service.inbox.ReceivePayload.Received;
import io.disputetriage.service.rollout.RulesInForce;
import io.disputetriage.service.signatures.SignatureScheme;
import io.disputetriage.service.triage.TriageComplaint;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Payloads of platforms: shown as a fact sheet and its decision, or received for good. */
@Path("/v1/intake")
@Produces(MediaType.APPLICATION_JSON)
class IntakeResource {
    private static final Duration CHECK_AGAIN = Duration.ofSeconds(30);

    private final TriageComplaint triage;
    private final IntakeEndpoints endpoints;
    private final ReceivePayload receive;
    private final RateLimit limit;
    private final Clock clock;

    IntakeResource(
            TriageComplaint triage,
            IntakeEndpoints endpoints,
            ReceivePayload receive,
            InboxConfig config,
            Clock clock) {
        this.triage = triage;
        this.endpoints = endpoints;
        this.receive = receive;
        this.limit = new RateLimit(config.rateLimit(), config.rateBurst(), System::nanoTime);
        this.clock = clock;
    }

    /** Nothing is kept. */
    @POST
    @Path("/preview")
    @Blocking
    @Authenticated
    @Pinnable
    @MaxBody(BodyReader.PAYLOAD_BYTES + BodyReader.SHEET_BYTES)
    public Response preview(byte[] body, @Context RoutingContext exchange) {
        JsonBody json = JsonBody.foreign(body);
        if (json instanceof JsonBody.Refused refused) {
            return refused.problem().toResponse();
        }
        IntakeRequest request = IntakeRequest.read(((JsonBody.Parsed) json).tree());
        if (request instanceof IntakeRequest.Faulty faulty) {
            return Problem.of(ProblemCode.FAULTY_FACTS, faulty.faults()).toResponse();
        }
        IntakeRequest.Sound sound = (IntakeRequest.Sound) request;
        RulesInForce rules = RequestContext.rules(exchange);
        IntakeResult result = triage.read(sound.facts(), sound.payloads(), clock.instant(), rules);
        return result instanceof IntakeResult.Read read
                ? answer(read, rules, exchange)
                : Problem.of(ProblemCode.FAULTY_FACTS, ((IntakeResult.Faulty) result).faults())
                        .toResponse();
    }

    /** Where platforms call; kept for good once this is answered well. */
    @POST
    @Path("/{endpoint}")
    @Blocking
    @PermitAll
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
    @MaxBody(
            value = BodyReader.PAYLOAD_BYTES,
            types = {})
    public Response receive(@PathParam("endpoint") String token, @Context RoutingContext exchange) {
        IntakeEndpoint endpoint = endpoint(token);
        Received received = receive.receive(endpoint, token, headers(exchange), RequestContext.body(exchange));
        if (received instanceof Received.Malformed malformed) {
            return Problem.of(ProblemCode.BAD_SIGNATURE, malformed.why()).toResponse();
        }
        if (received instanceof Received.Forged forged) {
            return Problem.of(ProblemCode.FORGED, forged.why()).toResponse();
        }
        if (received instanceof Received.Undecided undecided) {
            return Problem.later(ProblemCode.UNCHECKED_SIGNATURE, undecided.why(), CHECK_AGAIN)
                    .toResponse();
        }
        // What Adyen reads as a receipt; the others look at the status alone.
        return endpoint.signature() == SignatureScheme.ADYEN
                ? Response.ok("[accepted]", MediaType.TEXT_PLAIN).build()
                : Json.ok(JsonNodeFactory.instance
                        .objectNode()
                        .put("id", ((Received.Kept) received).entry().toString())
                        .toString());
    }

    /** eBay wants to know whose address it is before it calls. */
    @GET
    @Path("/{endpoint}")
    @Blocking
    @PermitAll
    public Response challenge(@PathParam("endpoint") String token, @Context RoutingContext exchange) {
        IntakeEndpoint endpoint = endpoint(token);
        String code = exchange.queryParams().get("challenge_code");
        return Optional.ofNullable(code)
                .flatMap(asked -> receive.challenge(endpoint, token, asked))
                .map(answer -> Json.ok(JsonNodeFactory.instance
                        .objectNode()
                        .put("challengeResponse", answer)
                        .toString()))
                .orElseGet(() -> Problem.of(ProblemCode.NOT_FOUND, "Here is only an answer to eBay's challenge.")
                        .toResponse());
    }

    private IntakeEndpoint endpoint(String token) {
        Optional<IntakeEndpoint> found = endpoints.at(token);
        // Who guesses is slowed down with all others who do.
        Duration wait = limit.take(found.map(known -> known.id().toString()).orElse("nobody"));
        if (!wait.isZero()) {
            throw new Refusal(Problem.later(ProblemCode.TOO_MANY_REQUESTS, "Send it again later.", wait));
        }
        return found.orElseThrow(
                () -> new Refusal(Problem.of(ProblemCode.NOT_FOUND, "No intake endpoint has this address.")));
    }

    private static Map<String, String> headers(RoutingContext exchange) {
        Map<String, String> headers = new HashMap<>();
        exchange.request()
                .headers()
                .forEach(header -> headers.putIfAbsent(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
        return headers;
    }

    private Response answer(IntakeResult.Read read, RulesInForce rules, RoutingContext exchange) {
        RequestContext.concerns(exchange, read.sheet().caseRef());
        return Json.ok(
                IntakeWriter.tree(read, triage.preview(read.sheet(), rules)).toString());
    }
}
