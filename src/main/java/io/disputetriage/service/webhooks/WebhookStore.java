package io.disputetriage.service.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps endpoints and what they are still to be told. Every method throws {@link
 * io.disputetriage.service.cases.StoreUnavailable} if it can't be reached.
 */
public interface WebhookStore {

    /** From now on what happens is for it. */
    void add(WebhookEndpoint endpoint);

    /** Those of an account, in the order of their making. */
    List<WebhookEndpoint> list(String account);

    /** One of the account's. */
    Optional<WebhookEndpoint> find(String account, UUID id);

    /** Forgets it with all that it was to be told; false: the account has none of this id. */
    boolean remove(String account, UUID id);

    /** Signs with other secrets. */
    void rotate(UUID id, WebhookSecrets secrets);

    /** Those of all accounts that are told. */
    List<WebhookEndpoint> active();

    /**
     * Queues what has happened since, in order, unless somebody else does.
     *
     * @param limit at least 1
     * @return how many events were looked at; fewer than {@code limit}: there are no more for now
     */
    int enqueue(WebhookEndpoint endpoint, Instant now, int limit);

    /**
     * The next event of each of some cases whose time has come. Nobody else gets these cases before {@code until}.
     *
     * @param limit at least 1
     */
    List<Delivery> take(UUID endpoint, Instant now, Instant until, int limit);

    /**
     * Notes what came of it; of the queue nothing is changed if somebody else was faster, and then no event is noted as left out.
     *
     * @param nextAt when the case's next event, or this one again, may be tried; null: it is blocked
     * @return false: somebody else was faster
     */
    boolean settle(Delivery delivery, Attempt attempt, Instant nextAt);

    /** What came of each attempt, the newest first: at most {@code limit}, older than {@code olderThan}. */
    List<Numbered> attempts(UUID endpoint, long olderThan, int limit);

    /** The same of one case, whichever endpoint was called. */
    List<Numbered> attemptsOfCase(UUID caseId, long olderThan, int limit);

    /** An attempt with its place in the log, and who was called. */
    record Numbered(long id, UUID endpoint, Attempt attempt) {}

    /** Cases that it has not been told all of, blocked ones first. */
    List<Undelivered> undelivered(UUID endpoint, int limit);

    /** How many cases are blocked, for one endpoint or, with null, for all. */
    long blocked(UUID endpoint);

    /**
     * Has what has failed tried anew from now on, as if it was for the first time.
     *
     * @param caseRef null: of every case
     * @return of how many cases
     */
    int unblock(WebhookEndpoint endpoint, String caseRef, Instant now);

    /** The event of a case that is to be told next, if it has failed. */
    Optional<Delivery> failing(WebhookEndpoint endpoint, String caseRef);

    /**
     * Queues once more what was recorded from one instant up to, without, another.
     *
     * @return of how many cases
     */
    int replay(WebhookEndpoint endpoint, Instant from, Instant to, Instant now);

    /** Forgets attempts of before {@code cutoff}. */
    void forget(Instant cutoff);
}
