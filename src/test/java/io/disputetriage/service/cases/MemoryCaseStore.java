package io.disputetriage.service.cases;

import io.disputetriage.decision.Decision;
import io.disputetriage.format.DecisionWriter;
import io.disputetriage.format.FactSheetWriter;
import io.disputetriage.format.StoredTexts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Cases in memory: the plainest thing that keeps the contract. */
public final class MemoryCaseStore implements CaseStore {
    private record Place(String account, String name) {}

    private record Claimed(NewDecision.Claim claim, StoredDecision decision, Instant at) {}

    private final Map<Place, CaseFile> cases = new HashMap<>();
    private final Map<Place, List<StoredDecision>> decisions = new HashMap<>();
    private final Map<Place, Claimed> claims = new HashMap<>();
    private final Map<UUID, MemoryRow> rows = new TreeMap<>();

    @Override
    public CompletionStage<Recording> record(NewDecision made) {
        return CompletableFuture.completedFuture(keep(made));
    }

    private synchronized Recording keep(NewDecision made) {
        if (made.claim() != null) {
            Claimed before = claims.get(new Place(made.account(), made.claim().key()));
            if (before != null && before.at().isAfter(made.recordedAt().minus(Duration.ofDays(30)))) {
                return before.claim().equals(made.claim())
                        ? new Recording.Repeated(before.decision())
                        : new Recording.KeyTaken();
            }
        }
        StoredDecision stored = new StoredDecision(
                made.id(),
                made.sheet().caseRef(),
                made.actor(),
                made.recordedAt(),
                DecisionWriter.canonical(made.decision()),
                FactSheetWriter.tree(made.sheet()).toString());
        Place place = new Place(made.account(), stored.caseRef());
        cases.merge(place, file(made), MemoryCaseStore::later);
        decisions.computeIfAbsent(place, at -> new ArrayList<>()).add(stored);
        rows.put(stored.id(), MemoryRow.of(made.identity(), new StoredTexts(stored.decision(), stored.factSheet())));
        if (made.claim() != null) {
            claims.put(
                    new Place(made.account(), made.claim().key()),
                    new Claimed(made.claim(), stored, made.recordedAt()));
        }
        return new Recording.Recorded(stored);
    }

    private static CaseFile file(NewDecision made) {
        Decision decision = made.decision();
        return new CaseFile(
                made.caseId(),
                made.sheet().caseRef(),
                made.sheet().platform(),
                made.sheet().stage(),
                made.sheet().complaint().kind(),
                decision.urgency(),
                decision.actions().isEmpty() ? null : decision.actions().get(0).action(),
                decision.responseDue().at(),
                decision.reviewAt(),
                made.id(),
                1,
                made.recordedAt(),
                made.recordedAt());
    }

    private static CaseFile later(CaseFile before, CaseFile now) {
        return new CaseFile(
                before.id(),
                now.caseRef(),
                now.platform(),
                now.stage(),
                now.kind(),
                now.urgency(),
                now.firstAction(),
                now.responseDue(),
                now.reviewAt(),
                now.latestDecision(),
                before.decisions() + 1,
                before.openedAt(),
                now.updatedAt());
    }

    @Override
    public synchronized Optional<StoredDecision> decision(String account, UUID id) {
        return decisions.entrySet().stream()
                .filter(entry -> entry.getKey().account().equals(account))
                .flatMap(entry -> entry.getValue().stream())
                .filter(decision -> decision.id().equals(id))
                .findFirst();
    }

    @Override
    public synchronized Optional<CaseFile> find(String account, String caseRef) {
        return Optional.ofNullable(cases.get(new Place(account, caseRef)));
    }

    @Override
    public synchronized Page<CaseFile> list(String account, CaseFilter filter, UUID olderThan, int limit) {
        List<CaseFile> found = cases.entrySet().stream()
                .filter(entry -> entry.getKey().account().equals(account))
                .map(Map.Entry::getValue)
                .filter(file -> passes(file, filter))
                .filter(file -> olderThan == null || file.id().compareTo(olderThan) < 0)
                .sorted(Comparator.comparing(CaseFile::id).reversed())
                .limit(limit + 1L)
                .toList();
        return Page.of(found, limit, CaseFile::id);
    }

    private static boolean passes(CaseFile file, CaseFilter filter) {
        return (filter.platform() == null || filter.platform().equals(file.platform()))
                && (filter.kind() == null || filter.kind() == file.kind())
                && (filter.urgency() == null || filter.urgency() == file.urgency())
                && (filter.open() == null || filter.open() == file.open())
                && (filter.dueBefore() == null
                        || file.responseDue() != null && file.responseDue().isBefore(filter.dueBefore()))
                && (filter.reviewBefore() == null
                        || file.reviewAt() != null && file.reviewAt().isBefore(filter.reviewBefore()));
    }

    @Override
    public synchronized Page<StoredDecision> decisions(String account, String caseRef, UUID olderThan, int limit) {
        List<StoredDecision> found = decisions.getOrDefault(new Place(account, caseRef), List.of()).stream()
                .filter(decision -> olderThan == null || decision.id().compareTo(olderThan) < 0)
                .sorted(Comparator.comparing(StoredDecision::id).reversed())
                .limit(limit + 1L)
                .toList();
        return Page.of(found, limit, StoredDecision::id);
    }

    @Override
    public synchronized Erasure erase(String account, String caseRef, String actor, Instant now) {
        Place place = new Place(account, caseRef);
        if (!cases.containsKey(place)) {
            return new Erasure.NoCase();
        }
        int erased = 0;
        List<StoredDecision> left = new ArrayList<>();
        for (StoredDecision decision : decisions.get(place)) {
            erased += rows.get(decision.id()).erased() ? 0 : 1;
            StoredTexts texts = rows.computeIfPresent(decision.id(), (id, row) -> row.erase())
                    .texts();
            left.add(new StoredDecision(
                    decision.id(),
                    caseRef,
                    decision.actor(),
                    decision.recordedAt(),
                    texts.decision(),
                    texts.factSheet()));
        }
        decisions.put(place, left);
        return new Erasure.Erased(erased);
    }

    /** The rows by their ids, for the seals. */
    public Map<UUID, MemoryRow> rows() {
        return rows;
    }

    @Override
    public synchronized void forgetClaims(Instant cutoff) {
        claims.values().removeIf(claimed -> claimed.at().isBefore(cutoff));
    }
}
