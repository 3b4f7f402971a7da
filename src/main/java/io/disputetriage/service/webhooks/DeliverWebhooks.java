package io.disputetriage.service.webhooks;

import io.disputetriage.service.cases.StoreUnavailable;
import io.disputetriage.service.events.CloudEvent;
import io.disputetriage.service.events.EventLog;
import io.disputetriage.service.webhooks.Attempt.Outcome;
import io.disputetriage.service.webhooks.WebhookCall.Reply;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/**
 * Once a second, and whenever one has ended, makes the calls that are due: of each case one at a time, and of each
 * endpoint only so many, so that a slow one holds up nobody else.
 */
@Singleton
@Startup
public class DeliverWebhooks {
    /** Calls to one endpoint by this process. */
    static final int AT_A_TIME = 8;

    /** Nobody else calls for a case for so long: what a call may take, and time to note what came of it. */
    private static final Duration MINE = Duration.ofSeconds(20);

    private static final Duration KEPT = Duration.ofDays(30);
    private static final int AT_ONCE = 1_000;
    private static final int GONE = 410;
    private static final Logger LOG = Logger.getLogger(DeliverWebhooks.class);

    private final EventLog events;
    private final WebhookStore store;
    private final WebhookClient client;
    private final Vertx vertx;
    private final Clock clock;
    private final Counter delivered;
    private final Counter failed;
    private final Map<UUID, Integer> running = new ConcurrentHashMap<>();
    private volatile long blocked;
    private volatile Duration heldBack = Duration.ZERO;
    private volatile boolean ending;
    private boolean away;

    DeliverWebhooks(
            EventLog events,
            WebhookStore store,
            WebhookClient client,
            Vertx vertx,
            Clock clock,
            MeterRegistry metrics) {
        this.events = events;
        this.store = store;
        this.client = client;
        this.vertx = vertx;
        this.clock = clock;
        delivered = Counter.builder("dispute_triage.webhooks.delivered")
                .description("Events that an endpoint has taken")
                .register(metrics);
        failed = Counter.builder("dispute_triage.webhooks.failed")
                .description("Calls to an endpoint that were not answered well")
                .register(metrics);
        Gauge.builder("dispute_triage.webhooks.blocked", () -> blocked)
                .description("Cases of which an endpoint is told nothing until somebody looks after it")
                .register(metrics);
        Gauge.builder("dispute_triage.events.held_back", () -> heldBack.toMillis() / 1000.0)
                .description("For how long a transaction has been running until whose end nothing later is told")
                .baseUnit("seconds")
                .register(metrics);
    }

    /** Of how many cases somebody is told nothing any more. */
    public long blocked() {
        return blocked;
    }

    void stop(@Observes ShutdownEvent end) {
        ending = true;
    }

    @Scheduled(every = "1s", delayed = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void tick() {
        try {
            for (WebhookEndpoint endpoint : store.active()) {
                int found = AT_ONCE;
                while (found == AT_ONCE && !ending) {
                    found = store.enqueue(endpoint, clock.instant(), AT_ONCE);
                }
                fill(endpoint);
            }
            blocked = store.blocked(null);
            heldBack = events.heldBack();
            away = false;
        } catch (StoreUnavailable e) {
            if (!away) {
                LOG.warn("No webhook is called for now: the database is away");
            }
            away = true;
        }
    }

    @Scheduled(every = "1h", delayed = "2m", concurrentExecution = ConcurrentExecution.SKIP)
    void forget() {
        try {
            store.forget(clock.instant().minus(KEPT));
        } catch (StoreUnavailable e) {
            LOG.info("Old calls of webhooks are kept for another hour: the database is away");
        }
    }

    /** Makes as many calls as may run. */
    private void fill(WebhookEndpoint endpoint) {
        int room = reserve(endpoint.id());
        if (room == 0 || ending) {
            release(endpoint.id(), room);
            return;
        }
        List<Delivery> due = List.of();
        try {
            Instant now = clock.instant();
            due = store.take(endpoint.id(), now, now.plus(MINE), room);
        } finally {
            release(endpoint.id(), room - due.size());
        }
        due.forEach(delivery -> call(endpoint, delivery));
    }

    private int reserve(UUID endpoint) {
        int[] room = new int[1];
        running.compute(endpoint, (id, busy) -> {
            room[0] = AT_A_TIME - (busy == null ? 0 : busy);
            return AT_A_TIME;
        });
        return room[0];
    }

    private void release(UUID endpoint, int count) {
        running.computeIfPresent(endpoint, (id, busy) -> busy == count ? null : busy - count);
    }

    private void call(WebhookEndpoint endpoint, Delivery delivery) {
        Instant at = clock.instant();
        WebhookCall call =
                WebhookCall.to(endpoint, delivery.event().event().id(), at, CloudEvent.json(delivery.event()));
        client.send(call)
                .compose(reply -> vertx.executeBlocking(
                        () -> {
                            settle(endpoint, delivery, at, reply);
                            return null;
                        },
                        false))
                .eventually(() -> vertx.executeBlocking(
                        () -> {
                            release(endpoint.id(), 1);
                            fill(endpoint);
                            return null;
                        },
                        false))
                .onFailure(e -> {
                    // It is due again when nobody has hold of it any more.
                    if (!(e instanceof StoreUnavailable) && !ending) {
                        LOG.error("What came of a webhook could not be noted", e);
                    }
                });
    }

    private void settle(WebhookEndpoint endpoint, Delivery delivery, Instant at, Reply reply) {
        Instant now = clock.instant();
        if (reply.isGood()) {
            delivered.increment();
            note(delivery, at, now, Outcome.DELIVERED, reply, now);
            return;
        }
        failed.increment();
        Optional<Instant> next = RetryTimes.pause(
                        delivery.attempts() + 1,
                        RetryTimes.asked(reply.retryAfter(), now),
                        ThreadLocalRandom.current().nextDouble())
                .map(now::plus);
        if (Integer.valueOf(GONE).equals(reply.status())) {
            LOG.warnf("The webhook endpoint %s has gone, and is disabled", endpoint.id());
            note(delivery, at, now, Outcome.DISABLED, reply, now);
        } else if (next.isPresent()) {
            note(delivery, at, now, Outcome.FAILED, reply, next.get());
        } else {
            LOG.errorf(
                    "The webhook endpoint %s is told nothing more of the case %s: %d attempts have failed; see"
                            + " GET /v1/webhook-endpoints/{id}/undelivered",
                    endpoint.id(), delivery.event().caseRef(), delivery.attempts() + 1);
            note(delivery, at, now, Outcome.BLOCKED, reply, null);
        }
    }

    private void note(Delivery delivery, Instant at, Instant now, Outcome outcome, Reply reply, Instant nextAt) {
        Attempt attempt = new Attempt(
                delivery.event().caseRef(),
                delivery.event().event().id(),
                delivery.event().event().number(),
                at,
                outcome,
                reply.status(),
                reply.failure(),
                (int) Duration.between(at, now).toMillis());
        store.settle(delivery, attempt, nextAt);
    }
}
