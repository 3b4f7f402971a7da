package io.disputetriage.service.cases;

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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Cases in memory: the plainest thing that keeps the contract. */
public class MemoryCaseStore implements CaseStore {
    private record Place(String account, String name) {}

    private record Claimed(Claim claim, StoredDecision decision, Instant at) {}

    private final Map<Place, CaseFile> cases = new HashMap<>();
    private final Map<Place, List<StoredDecision>> decisions = new HashMap<>();
    private final Map<Place, List<CaseEvent>> events = new HashMap<>();
    private final Map<Place, Claimed> claims = new HashMap<>();
    private final Map<UUID, MemoryRow> rows = new TreeMap<>();

    @Override
    public CompletionStage<Recording> record(CaseChange change) {
        return CompletableFuture.completedFuture(keep(change));
    }

    private synchronized Recording keep(CaseChange change) {
        String account = change.actor().account();
        Place place = new Place(account, change.after().caseRef());
        if (change.claim() != null) {
            Claimed before = claims.get(new Place(account, change.claim().key()));
            if (before != null
                    && before.at().isAfter(change.event().recordedAt().minus(Duration.ofDays(30)))) {
                return before.claim().equals(change.claim())
                        ? new Recording.Repeated(before.decision())
                        : new Recording.KeyTaken();
            }
        }
        long version = cases.containsKey(place) ? cases.get(place).version() : 0;
        if (version != change.after().version() - 1) {
            return new Recording.Outdated();
        }
        StoredDecision stored = change.made() == null ? null : keep(place, change.made());
        cases.put(place, change.after());
        events.computeIfAbsent(place, at -> new ArrayList<>()).add(change.event());
        if (change.claim() != null) {
            claims.put(
                    new Place(account, change.claim().key()),
                    new Claimed(
                            change.claim(),
                            decision(account, change.after().latestDecision()).orElseThrow(),
                            change.event().recordedAt()));
        }
        return new Recording.Recorded(change.after(), stored);
    }

    private StoredDecision keep(Place place, NewDecision made) {
        StoredDecision stored = new StoredDecision(
                made.id(),
                made.sheet().caseRef(),
                made.actor(),
                made.recordedAt(),
                DecisionWriter.canonical(made.decision()),
                FactSheetWriter.tree(made.sheet()).toString());
        decisions.computeIfAbsent(place, at -> new ArrayList<>()).add(stored);
        rows.put(stored.id(), MemoryRow.of(made.identity(), new StoredTexts(stored.decision(), stored.factSheet())));
        return stored;
    }

    @Override
    public synchronized Optional<KnownCase> latest(String account, String caseRef) {
        return find(account, caseRef)
                .map(file -> new KnownCase(
                        file, decision(account, file.latestDecision()).orElseThrow()));
    }

    @Override
    public synchronized Optional<Recording> claimed(String account, Claim claim) {
        return Optional.ofNullable(claims.get(new Place(account, claim.key())))
                .map(before -> before.claim().equals(claim)
                        ? new Recording.Repeated(before.decision())
                        : new Recording.KeyTaken());
    }

    @Override
    public synchronized boolean isReported(CaseFile file, UUID decision, int rank) {
        return all(file)
                .anyMatch(event -> event.of() != null
                        && event.of().decision().equals(decision)
                        && event.of().rank() == rank
                        && event.number() <= file.version());
    }

    @Override
    public synchronized List<TracedEvent> events(CaseFile file, long olderThan, int limit) {
        return all(file)
                .filter(event -> event.number() < olderThan)
                .sorted(Comparator.comparing(CaseEvent::number).reversed())
                .limit(limit)
                .map(event -> new TracedEvent(event, sheet(event.previousDecision()), sheet(event.decision())))
                .toList();
    }

    private Stream<CaseEvent> all(CaseFile file) {
        return cases.entrySet().stream()
                .filter(entry -> entry.getValue().id().equals(file.id()))
                .flatMap(entry -> events.get(entry.getKey()).stream());
    }

    private String sheet(UUID decision) {
        return decisions.values().stream()
                .flatMap(List::stream)
                .filter(each -> each.id().equals(decision))
                .map(StoredDecision::factSheet)
                .findFirst()
                .orElse(null);
    }

    @Override
    public synchronized List<CaseName> due(Instant now, Instant until, int limit) {
        List<Map.Entry<Place, CaseFile>> due = cases.entrySet().stream()
                .filter(entry -> entry.getValue().wakeAt() != null
                        && !entry.getValue().wakeAt().isAfter(now))
                .sorted(Comparator.comparing(
                        entry -> entry.getValue().responseDue(), Comparator.nullsLast(Comparator.naturalOrder())))
                .limit(limit)
                .toList();
        due.forEach(entry -> entry.setValue(pushed(entry.getValue(), until)));
        return due.stream()
                .map(entry ->
                        new CaseName(entry.getKey().account(), entry.getKey().name()))
                .toList();
    }

    @Override
    public synchronized void wakeAhead(Instant now, Instant limit) {
        cases.replaceAll((place, file) -> file.open() && file.updatedAt().isAfter(limit) ? pushed(file, now) : file);
    }

    private static CaseFile pushed(CaseFile file, Instant until) {
        return new CaseFile(
                file.id(),
                file.caseRef(),
                file.version(),
                file.state(),
                file.owner(),
                file.platform(),
                file.stage(),
                file.kind(),
                file.urgency(),
                file.firstAction(),
                file.responseDue(),
                file.reviewAt(),
                until,
                file.latestDecision(),
                file.decisions(),
                file.openedAt(),
                file.updatedAt());
    }

    @Override
    public synchronized CaseCounts counts(String account, CaseFilter filter, Instant now) {
        List<CaseFile> open = list(account, filter, null, Integer.MAX_VALUE - 1).items().stream()
                .filter(CaseFile::open)
                .toList();
        return new CaseCounts(
                open.size(),
                due(open, Instant.MIN, now),
                due(open, now, now.plus(Duration.ofDays(1))),
                due(open, now, now.plus(Duration.ofDays(3))),
                open.stream().filter(file -> file.responseDue() == null).count(),
                open.stream()
                        .filter(file ->
                                file.reviewAt() != null && !file.reviewAt().isAfter(now))
                        .count(),
                open.stream().filter(file -> file.owner() == null).count(),
                open.stream().collect(Collectors.groupingBy(CaseFile::urgency, Collectors.counting())),
                open.stream()
                        .filter(file -> file.owner() != null)
                        .collect(Collectors.groupingBy(CaseFile::owner, Collectors.counting())));
    }

    private static long due(List<CaseFile> files, Instant from, Instant end) {
        return files.stream()
                .map(CaseFile::responseDue)
                .filter(due -> due != null && !due.isBefore(from) && due.isBefore(end))
                .count();
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
                && (filter.owner() == null || filter.owner().equals(file.owner() == null ? "" : file.owner()))
                && (filter.undated() == null || filter.undated() == (file.responseDue() == null))
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
                    texts.factSheet(),
                    now));
        }
        decisions.put(place, left);
        CaseFile after = cases.get(place).assigned(cases.get(place).owner(), now);
        cases.put(place, after);
        events.computeIfPresent(place, (at, before) -> erased(before, after.version(), actor, now));
        return new Erasure.Erased(erased);
    }

    @Override
    public synchronized int eraseClosedBefore(Instant cutoff, String actor, Instant now, int most) {
        List<Place> old = cases.entrySet().stream()
                .filter(entry -> entry.getValue().state() instanceof CaseState.Closed closed
                        && closed.at().isBefore(cutoff)
                        && decisions.get(entry.getKey()).stream().anyMatch(decision -> decision.erasedAt() == null))
                .map(Map.Entry::getKey)
                .limit(most)
                .toList();
        old.forEach(place -> erase(place.account(), place.name(), actor, now));
        return old.size();
    }

    @Override
    public int makeRoom(Instant now, Instant until) {
        return 0;
    }

    private static List<CaseEvent> erased(List<CaseEvent> before, long number, String actor, Instant now) {
        List<CaseEvent> after = new ArrayList<>();
        for (CaseEvent event : before) {
            after.add(new CaseEvent(
                    event.id(),
                    event.number(),
                    event.type(),
                    event.actor(),
                    event.happenedAt(),
                    event.recordedAt(),
                    null,
                    event.decision(),
                    event.previousDecision(),
                    event.of()));
        }
        after.add(new CaseEvent(
                UUID.randomUUID(), number, EventType.PERSONAL_DATA_ERASED, actor, now, now, null, null, null, null));
        return after;
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
