package io.disputetriage.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers the dated rows of one table by key and refuses two of which nobody could say which counts. */
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

    /** A fault unless the key has a row, and one is in force on every day after the first. */
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
        of.stream()
                .filter(entry -> entry.validity().until() != null)
                .filter(entry -> of.stream().noneMatch(other -> other.validity()
                        .covers(entry.validity().until().plusDays(1))))
                .forEach(ended -> rows.fault(
                        "POL-209",
                        ended.line(),
                        "After " + ended.validity().until() + " no row for " + key + " is in force",
                        "Leave until empty, or add a row from "
                                + ended.validity().until().plusDays(1) + "."));
    }

    Map<K, Timeline<V>> timelines() {
        Map<K, Timeline<V>> timelines = new LinkedHashMap<>();
        for (K key : entries.keySet()) {
            List<Timeline.Entry<V>> of = sorted(key);
            for (int i = 1; i < of.size(); i++) {
                refuseClash(key, of.subList(0, i), of.get(i));
            }
            timelines.put(key, new Timeline<>(of));
        }
        return timelines;
    }

    private void refuseClash(K key, List<Timeline.Entry<V>> earlier, Timeline.Entry<V> later) {
        earlier.stream()
                .filter(entry -> entry.validity().clashesWith(later.validity()))
                .findFirst()
                .ifPresent(entry -> rows.fault(
                        "POL-208",
                        later.line(),
                        "Two rows for " + key + " are in force on "
                                + later.validity().from() + "; the other is on line " + entry.line(),
                        "End the earlier row before " + later.validity().from()
                                + ", let the later end with it, or remove one."));
    }

    private List<Timeline.Entry<V>> sorted(K key) {
        return entries.getOrDefault(key, List.of()).stream()
                .sorted(Comparator.comparing(
                                (Timeline.Entry<V> entry) -> entry.validity().from())
                        .thenComparing(Timeline.Entry::line))
                .toList();
    }
}
