package io.disputetriage.service.inbox;

import io.disputetriage.service.cases.CaseChange;
import io.disputetriage.service.cases.CaseKey;
import io.disputetriage.service.cases.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Keeps what was received, and what became of it. Every method throws {@link
 * io.disputetriage.service.cases.StoreUnavailable} if it can't be reached.
 */
public interface InboxStore {

    /**
     * Keeps a call for good.
     *
     * @return the id of the entry; of an event that the endpoint had received before, that of the first
     */
    UUID receive(InboxEntry entry);

    /**
     * Entries whose time has come, those that were received first. Nobody else gets them before {@code until}.
     *
     * @param limit at least 1
     */
    List<InboxEntry> take(Instant now, Instant until, int limit);

    /** What the step does is done as a whole: if it throws, none of it. Reading and keeping of cases within it take part. */
    <T> T together(Supplier<T> step);

    /** Has everybody else who wants the same wait until the end of the step. */
    void hold(String account, String name);

    /** What the platform of this entry has sent of the entry's case is of this case from now on; the entry is looked into again. */
    void move(InboxEntry entry, String caseRef, Instant now);

    /**
     * What was received of a case, of one of its parcels, or of one of its payments and orders and no dispute, and is not erased.
     *
     * @param more keys that it is about to have
     * @param limit the newest so many of platforms, and so many of trackers
     */
    List<InboxEntry> entriesOf(String account, String caseRef, List<CaseKey> more, int limit);

    /** Which part of its latest decision's facts payloads have told, as JSON; empty: none. */
    Optional<String> told(String account, String caseRef);

    /** Keeps that part. */
    void keepTold(String account, String caseRef, String facts);

    /** Keeps what happened to a case, in the same step; throws {@link Overtaken} if it has moved on. */
    void record(CaseChange change);

    /** Notes what became of an entry; throws {@link Overtaken} if somebody else has taken it meanwhile. */
    void settle(InboxEntry entry, Settlement settlement);

    /** Has an entry looked into once more, at a later time, after a fault of ours. */
    void later(InboxEntry entry, Instant at);

    /** Keeps the whole object beside the entry. */
    void fetched(UUID entry, byte[] object, Instant at);

    /** The newest first; without their bodies. */
    Page<InboxEntry> list(String account, EntryFilter filter, UUID olderThan, int limit);

    /** One of the account's. */
    Optional<InboxEntry> find(String account, UUID id);

    /** Has an entry looked into again; false: nobody has it, or its payload is erased. */
    boolean replay(String account, UUID id, Instant now);

    /** Has every entry of an endpoint that failed looked into again; answers how many. */
    int replayFailed(String account, UUID endpoint, Instant now);

    /** Has what waits for a case that there is looked into again: of two that happened at once, none saw the other. */
    void wakeWaiting(Instant receivedAfter, Instant now);

    /** Forgets entries of before {@code cutoff} whose cases, if they have any, were all closed before it; at most {@code most}. */
    int forget(Instant cutoff, int most);
}
