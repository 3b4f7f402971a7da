package io.disputetriage.service.triage;

import io.disputetriage.service.cases.NewDecision;
import io.disputetriage.service.triage.MergePayloads.Merged;
import java.util.List;
import java.util.UUID;

/**
 * Which cases of an entry know what it tells.
 *
 * @param left cases that are still to know it
 * @param first of those that know it; null: none yet
 * @param decision the latest of that one; null: none yet
 * @param made for the last of them; null: nothing
 */
record Served(List<String> left, String first, UUID decision, NewDecision made) {
    Served {
        left = List.copyOf(left);
    }

    /** Nothing has been done for any of these. */
    static Served none(List<String> cases) {
        return new Served(cases, null, null, null);
    }

    /** After the next one. */
    Served next(Merged.Done merged) {
        List<String> others = left.subList(1, left.size());
        return first == null
                ? new Served(others, left.get(0), merged.decision(), merged.made())
                : new Served(others, first, decision, merged.made());
    }
}
