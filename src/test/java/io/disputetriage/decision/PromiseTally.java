package io.disputetriage.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;

/** Holds decisions to every promise, and counts for each how many could have broken it. */
public final class PromiseTally {
    private final Map<Promise, Integer> concerned = new EnumMap<>(Promise.class);

    /** Fails if the decision breaks a promise. */
    public void check(Promise.Decided decided, Object of) {
        for (Promise promise : Promise.values()) {
            if (promise.concerns(decided)) {
                concerned.merge(promise, 1, Integer::sum);
                assertThat(promise.isKept(decided))
                        .as("%s: %s%n%s%n%s", promise, of, decided.sheet(), decided.decision())
                        .isTrue();
            }
        }
    }

    /** Fails if a promise was held against fewer decisions than this. */
    public void concernedAtLeast(int count) {
        assertThat(concerned).containsOnlyKeys(Promise.values());
        assertThat(concerned.values()).as("%s", concerned).allMatch(each -> each >= count);
    }

    @Override
    public String toString() {
        return concerned.toString();
    }
}
