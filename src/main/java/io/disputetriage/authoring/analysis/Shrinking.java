package io.disputetriage.authoring.analysis;

import io.disputetriage.facts.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** Takes facts away for as long as what was found in a draft stays. */
final class Shrinking {
    private static final Fact KIND = Fact.at("complaint.kind");
    private static final Fact REASON = Fact.at("complaint.platformReason");

    private Shrinking() {}

    /** A draft of which no single fact can be dropped any more; the same draft gives the same one. */
    static Draft of(Draft draft, Predicate<Draft> stays) {
        return of(draft, stays, List.of());
    }

    /** Likewise, but some facts are not touched. */
    static Draft of(Draft draft, Predicate<Draft> stays, List<Fact> kept) {
        Draft least = stated(draft, stays, kept);
        boolean smaller = true;
        while (smaller) {
            smaller = false;
            for (Fact fact : least.known()) {
                Draft without = least.with(fact, null);
                if (!kept.contains(fact) && stays.test(without)) {
                    least = without;
                    smaller = true;
                }
            }
        }
        return least;
    }

    /** With a kind of its own in place of one that follows from the platform's reason, which needs two facts more. */
    private static Draft stated(Draft draft, Predicate<Draft> stays, List<Fact> kept) {
        if (draft.kind() != Kind.UNKNOWN || draft.get(REASON) == null || kept.contains(REASON)) {
            return draft;
        }
        Draft bare = draft.with(REASON, null);
        return Arrays.stream(Kind.values())
                .map(kind -> bare.with(KIND, kind))
                .filter(stays)
                .findFirst()
                .orElse(draft);
    }
}
