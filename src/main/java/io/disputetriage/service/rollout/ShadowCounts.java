package io.disputetriage.service.rollout;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What came of asking a shadow.
 *
 * @param same how many decisions had the same outcome
 * @param different how many had not
 * @param failed how often the shadow gave no decision at all
 * @param dropped how many were not asked because the shadow was too slow
 * @param kinds how many of the different ones differed in what
 */
public record ShadowCounts(long same, long different, long failed, long dropped, SortedMap<OutcomeKind, Long> kinds) {
    /** Nothing yet. */
    public static final ShadowCounts NONE = new ShadowCounts(0, 0, 0, 0, new TreeMap<>());

    public ShadowCounts {
        kinds = Collections.unmodifiableSortedMap(new TreeMap<>(kinds));
    }

    /** How many were decided by both. */
    public long compared() {
        return same + different;
    }

    /** Both together. */
    public ShadowCounts plus(ShadowCounts more) {
        Map<OutcomeKind, Long> sum = new EnumMap<>(OutcomeKind.class);
        sum.putAll(kinds);
        more.kinds.forEach((kind, count) -> sum.merge(kind, count, Long::sum));
        return new ShadowCounts(
                same + more.same,
                different + more.different,
                failed + more.failed,
                dropped + more.dropped,
                new TreeMap<>(sum));
    }
}
