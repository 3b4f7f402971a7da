package io.disputetriage.service.seals;

import io.disputetriage.service.cases.MemoryCaseStore;
import io.disputetriage.service.cases.MemoryRow;
import io.disputetriage.service.cases.RowState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Seals in memory over the rows of a {@link MemoryCaseStore}. */
final class MemorySealStore implements SealStore {
    private final Map<UUID, MemoryRow> rows;
    private final List<Seal> seals = new ArrayList<>();

    MemorySealStore(MemoryCaseStore cases) {
        this.rows = cases.rows();
    }

    @Override
    public synchronized Sealing seal(Instant now, int most) {
        List<MemoryRow> waiting =
                rows.values().stream().filter(this::waits).limit(most).toList();
        for (MemoryRow row : waiting) {
            UUID id = row.identity().id();
            seals.add(head().map(last -> last.next(id, row.stated(), now))
                    .orElseGet(() -> Seal.first(id, row.stated(), now)));
        }
        return new Sealing.Sealed(waiting.size(), head());
    }

    private boolean waits(MemoryRow row) {
        return ofDecision(row.identity().id()).isEmpty();
    }

    @Override
    public int findStray() {
        return 0;
    }

    @Override
    public Unsealed waiting() {
        return unsealed();
    }

    @Override
    public synchronized Unsealed unsealed() {
        List<Instant> times = rows.values().stream()
                .filter(this::waits)
                .map(row -> row.identity().recordedAt())
                .sorted()
                .toList();
        return new Unsealed(times.size(), times.stream().findFirst());
    }

    @Override
    public synchronized Optional<Seal> head() {
        return seals.isEmpty() ? Optional.empty() : Optional.of(seals.get(seals.size() - 1));
    }

    @Override
    public synchronized Optional<Seal> ofDecision(UUID decisionId) {
        return seals.stream()
                .filter(seal -> seal.decisionId().equals(decisionId))
                .findFirst();
    }

    @Override
    public synchronized RowState row(UUID decisionId) {
        return rows.containsKey(decisionId) ? rows.get(decisionId).state() : new RowState.Missing();
    }

    @Override
    public synchronized List<SealedRow> from(long position, int most) {
        return seals.stream()
                .filter(seal -> seal.position() >= position)
                .limit(most)
                .map(seal -> new SealedRow(seal, row(seal.decisionId())))
                .toList();
    }
}
