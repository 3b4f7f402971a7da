package io.disputetriage.service.rollout;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Shadows in memory: the plainest thing that keeps the contract. */
public final class MemoryShadowStore implements ShadowStore {
    private record Numbered(long shadow, ShadowDifference difference) {}

    private long last;
    private Shadow current;
    private final Map<Long, ShadowCounts> counts = new HashMap<>();
    private final List<Numbered> differences = new ArrayList<>();

    @Override
    public synchronized Shadow start(String revision, double share, String actor, Instant now) {
        current = new Shadow(++last, revision, share, actor, now);
        return current;
    }

    @Override
    public synchronized Optional<Shadow> end(Instant now) {
        Optional<Shadow> ended = current();
        current = null;
        return ended;
    }

    @Override
    public synchronized Optional<Shadow> current() {
        return Optional.ofNullable(current);
    }

    @Override
    public synchronized void add(long shadow, ShadowCounts more, List<ShadowDifference> found, int most) {
        counts.merge(shadow, more, ShadowCounts::plus);
        found.forEach(difference -> differences.add(new Numbered(shadow, difference)));
        differences.sort(
                Comparator.comparing((Numbered each) -> each.difference().id()).reversed());
        while (differences.size() > most) {
            differences.remove(differences.size() - 1);
        }
    }

    @Override
    public synchronized ShadowCounts counts(long shadow) {
        return counts.getOrDefault(shadow, ShadowCounts.NONE);
    }

    @Override
    public synchronized List<ShadowDifference> differences(long shadow, UUID olderThan, int limit) {
        return differences.stream()
                .filter(each -> each.shadow() == shadow)
                .map(Numbered::difference)
                .filter(each -> olderThan == null || each.id().compareTo(olderThan) < 0)
                .limit(limit)
                .toList();
    }
}
