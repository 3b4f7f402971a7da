package io.disputetriage.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers the dated rows of one table by key and refuses two that would be in force at once. */
final class Ledger<K, V> {
    private final Map<K, List<Timeline.Entry<V>>> entries = new LinkedHashMap<>();
    private final Set<K> seen = new HashSet<>();
    private final Rows rows;

    Ledger(Rows rows) {
        this.rows = rows;
    }

    /** Keeps a row's value unless the row has a fault. */
    void add(Row row, K key, V value) {
        Validity validity = row.validity();
        seen.add(key);
        if (row.sound()) {
            entries.computeIfAbsent(key, k -> new ArrayList<>()).add(new Timeline.Entry<>(validity, value, row.line()));
        }
    }

    /** A fault unless the key has a row, and its rows follow each other without an end or a gap. */
    void require(K key) {
        if (!rows.readable()) {
            return;
        }
        List<Timeline.Entry<V>> of = sorted(key);
        if (of.isEmpty()) {
            if (seen.contains(key)) {
                return;
            }
            rows.fault("POL-209", 0, "A row for " + key + " is missing", "Add a row for " + key + ".");
            return;
        }
        for (int i = 0; i < of.size(); i++) {
            Validity validity = of.get(i).validity();
            boolean last = i + 1 == of.size();
            if (validity.until() != null
                    && (last
                            || of.get(i + 1)
                                    .validity()
                                    .from()
                                    .isAfter(validity.until().plusDays(1)))) {
                rows.fault(
                        "POL-209",
                        of.get(i).line(),
                        "After " + validity.until() + " no row for " + key + " is in force",
                        "Leave until empty, or add a row from "
                                + validity.until().plusDays(1) + ".");
            }
        }
    }

    Map<K, Timeline<V>> timelines() {
        Map<K, Timeline<V>> timelines = new LinkedHashMap<>();
        for (K key : entries.keySet()) {
            List<Timeline.Entry<V>> of = sorted(key);
            for (int i = 1; i < of.size(); i++) {
                refuseOverlap(key, of.get(i - 1), of.get(i));
            }
            timelines.put(key, new Timeline<>(of));
        }
        return timelines;
    }

    private void refuseOverlap(K key, Timeline.Entry<V> earlier, Timeline.Entry<V> later) {
        Validity first = earlier.validity();
        Validity second = later.validity();
        boolean overlap = first.from().equals(second.from())
                || (first.until() != null && !second.from().isAfter(first.until()));
        if (overlap) {
            rows.fault(
                    "POL-208",
                    later.line(),
                    "Two rows for " + key + " are in force on " + second.from() + "; the other is on line "
                            + earlier.line(),
                    "End the earlier row before " + second.from() + ", or remove one.");
        }
    }

    private List<Timeline.Entry<V>> sorted(K key) {
        return entries.getOrDefault(key, List.of()).stream()
                .sorted(Comparator.comparing(
                                (Timeline.Entry<V> entry) -> entry.validity().from())
                        .thenComparing(Timeline.Entry::line))
                .toList();
    }
}
