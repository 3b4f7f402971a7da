package io.disputetriage.service.store;

import io.disputetriage.service.cases.Recording;
import io.disputetriage.service.cases.StoreUnavailable;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Keeps rows in groups: a writer takes what waits, and commits it at once. A lone row is a group of one, because
 * nothing waits for a group to fill.
 */
final class GroupCommit {
    private static final int MOST = 32;
    private static final long MOST_CHARACTERS = 32L << 20;

    /** For how long a row waits for a writer; as long as for a connection. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration LAST_PATIENCE = Duration.ofSeconds(5);

    private final WaitingRows rows = new WaitingRows();
    private final AtomicLong characters = new AtomicLong();
    private final GroupWriter writer;

    /** One, because a second would only halve the groups. */
    private final Thread thread = GroupWriter.daemon(this::work, "store");

    private final ScheduledExecutorService watch =
            Executors.newSingleThreadScheduledExecutor(work -> GroupWriter.daemon(work, "store-watch"));

    GroupCommit(RowTable table) {
        writer = new GroupWriter(table, rows);
        thread.start();
        watch.scheduleWithFixedDelay(
                () -> rows.olderThan(System.nanoTime() - PATIENCE.toNanos())
                        .forEach(row -> row.refused("No writer was free for it")),
                LOOK.toMillis(),
                LOOK.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** Returns at once. What comes of it fails with {@link StoreUnavailable} if there is no way to the table. */
    CompletionStage<Recording> keep(NewRow row) {
        Waiting waiting = new Waiting(row, new CompletableFuture<>(), System.nanoTime());
        int size = row.size();
        if (characters.addAndGet(size) > MOST_CHARACTERS) {
            waiting.refused("Too much waits to be kept");
        } else if (!rows.add(waiting)) {
            waiting.refused(GroupWriter.END);
        }
        return waiting.outcome().whenComplete((recording, failure) -> characters.addAndGet(-size));
    }

    /** Takes no more, and writes what waits; blocks for that, at most for some seconds. */
    void close() {
        long end = System.nanoTime() + LAST_PATIENCE.toNanos();
        rows.close();
        try {
            TimeUnit.NANOSECONDS.timedJoin(thread, Math.max(1, end - System.nanoTime()));
            writer.close(end - System.nanoTime());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        watch.shutdownNow();
        rows.all().forEach(row -> row.refused(GroupWriter.END));
    }

    private void work() {
        try {
            for (List<Waiting> group = rows.take(MOST); !group.isEmpty(); group = rows.take(MOST)) {
                writer.write(group);
            }
        } catch (InterruptedException e) {
            // Nobody interrupts it; if somebody did, it would be the end.
            Thread.currentThread().interrupt();
        }
    }
}
