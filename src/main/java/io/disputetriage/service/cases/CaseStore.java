package io.disputetriage.service.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/**
 * Keeps cases and their decisions, each account apart from every other. Every method throws,
 * or tells of, {@link StoreUnavailable} when the place of keeping can't be reached.
 */
public interface CaseStore {

    /**
     * Keeps what happened to a case with its decision and its claim, all or nothing, if the case is at the version
     * that it was changed from. A concurrent repeat of the same claim waits for the first. A claim older than 30 days
     * counts as never made. Of one case, or one claim, what is handed over later is kept later.
     *
     * @return at once; what comes of it may be told by a thread that others wait for, and is never told twice. A
     *     failure is told there too; with {@link StoreUnavailable} nothing was kept, unless it went away at the very end
     */
    CompletionStage<Recording> record(CaseChange change);

    /** One decision of an account. */
    Optional<StoredDecision> decision(String account, UUID id);

    /** The case of this reference. */
    Optional<CaseFile> find(String account, String caseRef);

    /** The same with its latest decision. */
    Optional<KnownCase> latest(String account, String caseRef);

    /** What this claim stands for: repeated or taken; empty: nothing. */
    Optional<Recording> claimed(String account, Claim claim);

    /**
     * Whether this action of a decision was reported, done or not, by the version of the file: who was overtaken since that was read finds
     * out when it is kept, and not by half.
     */
    boolean isReported(CaseFile file, UUID decision, int rank);

    /**
     * What happened to a case, the newest first.
     *
     * @param olderThan a number; {@code Long.MAX_VALUE}: from the newest on
     * @param limit at least 1
     */
    List<TracedEvent> events(CaseFile file, long olderThan, int limit);

    /**
     * Cases, the newest first.
     *
     * @param olderThan the {@code next} of the page before; null: from the newest on
     * @param limit at least 1
     */
    Page<CaseFile> list(String account, CaseFilter filter, UUID olderThan, int limit);

    /**
     * Open cases whose time has come, those with the nearest deadline first. Nobody else gets them before {@code
     * until}, when they are due again unless they have changed.
     *
     * @param limit at least 1
     */
    List<CaseName> due(Instant now, Instant until, int limit);

    /** Open cases that were changed later than {@code limit}, by a clock that was wrong, are due {@code now}. */
    void wakeAhead(Instant now, Instant limit);

    /** How many cases wait for what; only those that the filter lets pass. */
    CaseCounts counts(String account, CaseFilter filter, Instant now);

    /** The decisions of one case, the newest first; an empty page if there is no such case. */
    Page<StoredDecision> decisions(String account, String caseRef, UUID olderThan, int limit);

    /**
     * Replaces every personal value in the decisions of a case by its salted hash, forgets the salts, and records who
     * wanted it. Seals of the decisions stay good. A decision that is kept later has personal data of its own.
     */
    Erasure erase(String account, String caseRef, String actor, Instant now);

    /**
     * Does the same with cases of all accounts that were closed before {@code cutoff} and hold personal data, those that were closed first. A case
     * that somebody else is changing or erasing is left for another time.
     *
     * @param most how many at once, at least 1
     * @return how many there were
     */
    int eraseClosedBefore(Instant cutoff, String actor, Instant now, int most);

    /**
     * Makes room for what will be kept from {@code now} on until then.
     *
     * @return how many pieces of storage were made
     */
    int makeRoom(Instant now, Instant until);

    /** Forgets claims made before {@code cutoff}. */
    void forgetClaims(Instant cutoff);
}
