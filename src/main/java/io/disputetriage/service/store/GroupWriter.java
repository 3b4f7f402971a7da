package io.disputetriage.service.store;

import io.disputetriage.service.cases.Recording;
import io.disputetriage.service.cases.StoreUnavailable;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Sees to it that every row of a group has an outcome, whatever becomes of the group. */
final class GroupWriter {
    /** Why a row that comes too late is refused. */
    static final String END = "It is the end";

    private static final int TRIES = 4;
    private static final int SIDE_THREADS = 4;

    private final RowTable table;
    private final WaitingRows rows;

    /** For what would hold up the groups: rows that wait for somebody else, and looks at claims. */
    private final ExecutorService side;

    GroupWriter(RowTable table, WaitingRows rows) {
        this.table = table;
        this.rows = rows;
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                SIDE_THREADS,
                SIDE_THREADS,
                10,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                task -> daemon(task, "store-side"));
        threads.allowCoreThreadTimeOut(true);
        side = threads;
    }

    /** Writes a group that was taken, or has its rows written one by one; lets go of it in the end. Throws nothing. */
    void write(List<Waiting> group) {
        try {
            written(group, table(group, false));
        } catch (StoreUnavailable e) {
            failed(group, e);
            // They would only wait for the same database, one after the other.
            rows.all().forEach(waiting -> waiting.failed(e));
        } catch (SQLException e) {
            if (SqlErrors.isOutage(e)) {
                failed(group, new StoreUnavailable(e));
            } else {
                eachAlone(group);
            }
        } catch (Throwable bug) {
            failed(group, bug);
        }
    }

    /** Finishes what it was given, and takes nothing more; blocks for at most {@code nanos}. */
    void close(long nanos) throws InterruptedException {
        side.shutdown();
        if (!side.awaitTermination(nanos, TimeUnit.NANOSECONDS)) {
            side.shutdownNow().forEach(task -> ((Errand) task).waiting().refused(END));
        }
    }

    private Set<UUID> table(List<Waiting> group, boolean patient) throws SQLException {
        List<NewRow> all = group.stream().map(Waiting::row).toList();
        for (int tries = 1; ; tries++) {
            try {
                return table.write(all, patient);
            } catch (SQLException e) {
                // It lost against another replica, which is done by now.
                if (!SqlErrors.isConflict(e) || tries == TRIES) {
                    throw e;
                }
            }
        }
    }

    private void written(List<Waiting> group, Set<UUID> ids) {
        rows.letGo(group);
        for (Waiting waiting : group) {
            if (ids.contains(waiting.row().event().id())) {
                waiting.kept();
            } else {
                notWritten(waiting);
            }
        }
    }

    private void failed(List<Waiting> group, Throwable why) {
        rows.letGo(group);
        group.forEach(waiting -> waiting.failed(why));
    }

    /** One of them is wrong, or wants what somebody else holds for long: so that only this one fails or waits. */
    private void eachAlone(List<Waiting> group) {
        group.forEach(waiting -> aside(waiting, () -> alone(List.of(waiting))));
    }

    private void alone(List<Waiting> one) {
        try {
            written(one, table(one, true));
        } catch (SQLException e) {
            failed(one, SqlErrors.of(e));
        } catch (Throwable e) {
            failed(one, e);
        }
    }

    private void notWritten(Waiting waiting) {
        if (waiting.row().change().claim() == null) {
            waiting.outcome().complete(new Recording.Outdated());
        } else {
            aside(waiting, () -> waiting.outcome()
                    .complete(table.claimed(waiting.row()).orElseGet(Recording.Outdated::new)));
        }
    }

    private void aside(Waiting waiting, Runnable work) {
        try {
            side.execute(new Errand(waiting, work));
        } catch (RejectedExecutionException e) {
            waiting.failed(new StoreUnavailable(e));
        }
    }

    static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    private record Errand(Waiting waiting, Runnable work) implements Runnable {
        @Override
        public void run() {
            try {
                work.run();
            } catch (Throwable e) {
                waiting.failed(e);
            }
        }
    }
}
