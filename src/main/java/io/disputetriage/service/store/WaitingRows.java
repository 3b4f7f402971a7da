package io.disputetriage.service.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Rows that wait to be written, in the order in which they came. A row whose case or claim is just being written stays
 * until that is done, and so does every later one of the same; so two groups never wait for each other, no group
 * writes to one place twice, and what comes later of one case is written later.
 */
final class WaitingRows {
    private final LinkedList<Waiting> rows = new LinkedList<>();
    private final Set<NewRow.Place> busy = new HashSet<>();
    private boolean closed;

    /** False once it is closed. */
    synchronized boolean add(Waiting row) {
        if (closed) {
            return false;
        }
        rows.add(row);
        notify();
        return true;
    }

    /**
     * What may be written together, as soon as there is anything; their places are busy until {@link #letGo}. Empty
     * once it is closed and nothing is left.
     */
    synchronized List<Waiting> take(int most) throws InterruptedException {
        List<Waiting> taken = free(most);
        while (taken.isEmpty() && !(closed && rows.isEmpty())) {
            wait();
            taken = free(most);
        }
        return taken;
    }

    private List<Waiting> free(int most) {
        List<Waiting> taken = new ArrayList<>();
        Set<NewRow.Place> passed = new HashSet<>();
        for (Iterator<Waiting> all = rows.iterator(); all.hasNext() && taken.size() < most; ) {
            Waiting next = all.next();
            Set<NewRow.Place> places = next.row().places();
            if (places.stream().noneMatch(place -> busy.contains(place) || passed.contains(place))) {
                busy.addAll(places);
                taken.add(next);
                all.remove();
            } else {
                passed.addAll(places);
            }
        }
        return taken;
    }

    /** These rows are written, or will never be. */
    synchronized void letGo(Collection<Waiting> taken) {
        taken.forEach(row -> busy.removeAll(row.row().places()));
        if (!rows.isEmpty() || closed) {
            notifyAll();
        }
    }

    /** Takes out those that have waited since before {@code nanos}. */
    List<Waiting> olderThan(long nanos) {
        return remove(row -> row.since() - nanos < 0);
    }

    /** Takes out all. */
    List<Waiting> all() {
        return remove(row -> true);
    }

    private synchronized List<Waiting> remove(Predicate<Waiting> which) {
        List<Waiting> removed = rows.stream().filter(which).toList();
        rows.removeAll(new HashSet<>(removed));
        notifyAll();
        return removed;
    }

    /** Takes no more in. What waits can still be taken. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }
}
