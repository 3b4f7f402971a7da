package io.disputetriage.service.rollout;

import io.disputetriage.decision.Decision;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.service.cases.UuidV7;
import io.disputetriage.service.rollout.ShadowDifference.Change;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** One shadow at work in this process: asks it, and remembers what came of it until somebody takes that away. */
final class ShadowRun {
    /** Differences that are remembered between two visits; more are only counted. */
    static final int MOST_DIFFERENCES = 100;

    private static final Logger LOG = Logger.getLogger(ShadowRun.class);

    private final Shadow shadow;
    private final Function<FactSheet, Decision> rules;
    private final Executor executor;
    private final Clock clock;
    private final UuidV7 ids = new UuidV7();
    private ShadowCounts counts = ShadowCounts.NONE;
    private List<ShadowDifference> differences = new ArrayList<>();
    private boolean failed;

    /**
     * @param rules what the shadow decides; may throw, and may take long
     * @param executor on which it is asked; whatever it refuses is dropped
     */
    ShadowRun(Shadow shadow, Function<FactSheet, Decision> rules, Executor executor, Clock clock) {
        this.shadow = shadow;
        this.rules = rules;
        this.executor = executor;
        this.clock = clock;
    }

    /**
     * What came of it since the last visit.
     *
     * @param differences the first of them
     */
    record Found(ShadowCounts counts, List<ShadowDifference> differences) {
        boolean isEmpty() {
            return counts.equals(ShadowCounts.NONE);
        }
    }

    Shadow shadow() {
        return shadow;
    }

    /** Asks the shadow about a decision that was made and kept, if it is of its share; later, and without waiting. */
    void offer(UUID decisionId, FactSheet sheet, Decision decision) {
        if (decision.revision().equals(shadow.revision())
                || ThreadLocalRandom.current().nextDouble() >= shadow.share()) {
            return;
        }
        try {
            executor.execute(() -> compare(decisionId, sheet, decision));
        } catch (RejectedExecutionException full) {
            add(new ShadowCounts(0, 0, 0, 1, new TreeMap<>()), null);
        }
    }

    private void compare(UUID decisionId, FactSheet sheet, Decision decision) {
        try {
            Decision other = rules.apply(sheet);
            List<Change> changes = OutcomeChanges.between(decision, other);
            if (changes.isEmpty()) {
                add(new ShadowCounts(1, 0, 0, 0, new TreeMap<>()), null);
                return;
            }
            TreeMap<OutcomeKind, Long> kinds = new TreeMap<>();
            changes.forEach(change -> kinds.put(change.kind(), 1L));
            Instant now = clock.instant();
            add(
                    new ShadowCounts(0, 1, 0, 0, kinds),
                    new ShadowDifference(
                            ids.next(now.toEpochMilli()),
                            decisionId,
                            decision.revision(),
                            shadow.revision(),
                            now,
                            changes));
        } catch (Throwable whatever) {
            // Nobody waits for this answer, and the thread goes on with the next one.
            add(new ShadowCounts(0, 0, 1, 0, new TreeMap<>()), null);
            sayOnce(whatever);
        }
    }

    private void sayOnce(Throwable whatever) {
        if (!failed) {
            failed = true;
            LOG.warnf(
                    whatever, "The shadow %s failed for the first time; answers are not concerned", shadow.revision());
        }
    }

    private synchronized void add(ShadowCounts more, ShadowDifference difference) {
        counts = counts.plus(more);
        if (difference != null && differences.size() < MOST_DIFFERENCES) {
            differences.add(difference);
        }
    }

    synchronized Found take() {
        Found found = new Found(counts, differences);
        counts = ShadowCounts.NONE;
        differences = new ArrayList<>();
        return found;
    }

    /** Takes back what couldn't be kept. */
    synchronized void putBack(Found found) {
        counts = counts.plus(found.counts());
        differences.addAll(0, found.differences());
        differences = new ArrayList<>(differences.subList(0, Math.min(MOST_DIFFERENCES, differences.size())));
    }
}
