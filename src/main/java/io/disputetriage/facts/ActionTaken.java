package io.disputetriage.facts;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;

/**
 * Something that the seller did in a case.
 *
 * @param action required
 * @param at when it was done; null: unknown
 * @param stage the complaint's stage then; null: it counts at every stage
 * @param words the words among its parameters then, as {@code topic:DELAY}, sorted; null: whatever they were
 * @param refused the buyer refused what it offered; never null: absent means not refused
 */
public record ActionTaken(Action action, Instant at, Stage stage, List<String> words, Boolean refused) {
    public ActionTaken {
        words = words == null ? null : List.copyOf(new TreeSet<>(words));
        refused = Boolean.TRUE.equals(refused);
    }
}
