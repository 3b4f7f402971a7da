package io.disputetriage.regions;

import java.util.List;
import java.util.function.Predicate;

/** Takes facts away for as long as what was found in a draft stays. */
final class Shrinking {
    private Shrinking() {}

    /** A draft of which no single fact can be dropped any more; the same draft gives the same one. */
    static Draft of(Draft draft, Predicate<Draft> stays) {
        return of(draft, stays, List.of());
    }

    /** Likewise, but some facts are not touched. */
    static Draft of(Draft draft, Predicate<Draft> stays, List<Fact> kept) {
        Draft least = draft;
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
}
