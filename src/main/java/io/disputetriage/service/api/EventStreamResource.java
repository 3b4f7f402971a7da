package io.disputetriage.service.api;

import io.disputetriage.service.cases.EventType;
import io.disputetriage.service.cases.StoreUnavailable;
import io.disputetriage.service.events.CloudEvent;
import io.disputetriage.service.events.EventLog;
import io.disputetriage.service.events.EventPosition;
import io.disputetriage.service.events.PlacedEvent;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** What happens to the cases of an account, told as long as somebody listens. */
@Path("/v1/events")
@Singleton
class EventStreamResource {
    private static final Logger LOG = Logger.getLogger(EventStreamResource.class);

    /** Of one account at this process; each asks the database a few times a second. */
    static final int MOST_STREAMS = 8;

    private static final int AT_ONCE = 200;
    private static final Duration PAUSE = Duration.ofMillis(500);

    /** So many pauses without an event, and a word is said, so that nobody in between takes the connection for dead. */
    private static final int SILENCE = 30;

    private final EventLog events;
    private final Map<String, Integer> streams = new ConcurrentHashMap<>();

    EventStreamResource(EventLog events) {
        this.events = events;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @Authenticated
    public Multi<OutboundSseEvent> events(@Context RoutingContext exchange, @Context Sse sse) {
        QueryParameters query = new QueryParameters(exchange.queryParams(), Set.of("types"));
        Set<EventType> types = query.words("types", EventType.class);
        if (query.problem() != null) {
            throw new Refusal(query.problem());
        }
        String account = RequestContext.actor(exchange).account();
        Stream stream =
                new Stream(sse, account, types, from(account, exchange.request().getHeader("Last-Event-ID")));
        if (streams.merge(account, 1, Integer::sum) > MOST_STREAMS) {
            leave(account);
            throw new Refusal(Problem.later(
                    ProblemCode.TOO_MANY_REQUESTS,
                    "An account may have " + MOST_STREAMS + " streams of events at a time.",
                    Duration.ofSeconds(30)));
        }
        return stream.open().onTermination().invoke(() -> leave(account));
    }

    private void leave(String account) {
        streams.computeIfPresent(account, (name, count) -> count == 1 ? null : count - 1);
    }

    private EventPosition from(String account, String lastEventId) {
        if (lastEventId == null || lastEventId.isBlank()) {
            return events.last(account);
        }
        EventPosition bound = events.bound();
        // Beyond the bound: of another database, or of this one before it was restored from a dump.
        return EventPosition.read(lastEventId.strip())
                .filter(given -> given.compareTo(bound) <= 0)
                .orElseThrow(() -> new Refusal(Problem.of(
                        ProblemCode.BAD_REQUEST,
                        "The Last-Event-ID is none that this service gave out. Send the last one that you"
                                + " received, 0 for all events that are kept, or none for those to come.")));
    }

    /** One listener. Asked for more only when what was there is sent. */
    private final class Stream {
        private final Sse sse;
        private final String account;
        private final Set<EventType> types;
        private EventPosition at;
        private int silent = SILENCE;

        Stream(Sse sse, String account, Set<EventType> types, EventPosition at) {
            this.sse = sse;
            this.account = account;
            this.types = types;
            this.at = at;
        }

        Multi<OutboundSseEvent> open() {
            Uni<List<OutboundSseEvent>> next = Uni.createFrom()
                    .item(this::next)
                    .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                    .onItem()
                    .call(told -> told.isEmpty()
                            ? Uni.createFrom().voidItem().onItem().delayIt().by(PAUSE)
                            : Uni.createFrom().voidItem());
            return Multi.createBy()
                    .repeating()
                    .uni(() -> next)
                    .indefinitely()
                    .onItem()
                    .<OutboundSseEvent>disjoint()
                    .onFailure(failure -> !(failure instanceof StoreUnavailable))
                    .invoke(bug -> LOG.error("A stream of events broke off", bug))
                    // Who is cut off comes again with the last id.
                    .onFailure()
                    .recoverWithCompletion();
        }

        private List<OutboundSseEvent> next() {
            if (silent >= SILENCE) {
                silent = 0;
                return List.of(sse.newEventBuilder()
                        .id(at.toString())
                        .comment("listening")
                        .build());
            }
            List<OutboundSseEvent> told = new ArrayList<>();
            for (PlacedEvent placed : events.after(account, at, AT_ONCE)) {
                at = placed.position();
                if (types.isEmpty() || types.contains(placed.event().type())) {
                    told.add(sse.newEventBuilder()
                            .id(at.toString())
                            .mediaType(MediaType.TEXT_PLAIN_TYPE)
                            .data(String.class, CloudEvent.json(placed))
                            .build());
                }
            }
            silent = told.isEmpty() ? silent + 1 : 0;
            return told;
        }
    }
}
