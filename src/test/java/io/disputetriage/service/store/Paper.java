package io.disputetriage.service.store;

import io.disputetriage.service.cases.Recording;
import io.disputetriage.service.cases.StoreUnavailable;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** A table in memory that is slow, away or refuses, as a test wants. */
final class Paper implements RowTable {
    /** A row of this case is refused. */
    static final String BAD = "bad";

    /** The case references of each group that was written. */
    final List<List<String>> groups = new CopyOnWriteArrayList<>();

    final List<UUID> ids = new CopyOnWriteArrayList<>();
    final AtomicInteger conflicts = new AtomicInteger();
    volatile boolean away;

    private final Map<String, NewRow> claims = new ConcurrentHashMap<>();
    private final Semaphore held = new Semaphore(0);
    private volatile CountDownLatch gate = new CountDownLatch(0);

    /** From now on whoever writes is stuck, until {@link #open}. */
    void shut() {
        gate = new CountDownLatch(1);
    }

    void open() {
        gate.countDown();
    }

    /** Waits for one more writer to be stuck. */
    void awaitStuck() throws InterruptedException {
        held.acquire();
    }

    @Override
    public Set<UUID> write(List<NewRow> rows, boolean patient) throws SQLException {
        if (gate.getCount() > 0) {
            held.release();
            try {
                gate.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        if (away) {
            throw new StoreUnavailable(new SQLException("away"));
        }
        if (conflicts.getAndDecrement() > 0) {
            throw new SQLException("deadlock detected", "40P01");
        }
        List<String> refs = rows.stream().map(row -> row.stored().caseRef()).toList();
        if (refs.contains(BAD)) {
            throw new SQLException("invalid byte sequence", "22021");
        }
        Set<UUID> written = new HashSet<>();
        for (NewRow row : rows) {
            if (row.change().claim() == null
                    || claims.putIfAbsent(row.change().claim().key(), row) == null) {
                written.add(row.event().id());
                ids.add(row.change().made().id());
            }
        }
        groups.add(refs);
        return written;
    }

    @Override
    public Optional<Recording> claimed(NewRow row) {
        return Optional.of(
                new Recording.Repeated(claims.get(row.change().claim().key()).stored()));
    }
}
