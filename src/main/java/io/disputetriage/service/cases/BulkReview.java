package io.disputetriage.service.cases;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Open cases that are looked at again because somebody asked for it.
 *
 * @param actor the name of the key that asked
 * @param perSecond how many cases at most
 * @param total how many cases there were when it began
 * @param endedAt null: it runs
 * @param lastCase where it has come to, from the newest case on; null: nowhere yet
 */
public record BulkReview(
        UUID id,
        Actor actor,
        CaseFilter filter,
        int perSecond,
        long total,
        Instant startedAt,
        Instant endedAt,
        UUID lastCase,
        Tally tally) {

    /**
     * What came of the cases so far.
     *
     * @param changed the decision says something else now
     * @param same it says the same
     * @param gone closed meanwhile
     * @param failed could not be decided
     * @param effects an action with a plus before it: it is proposed in so many cases in which it was not; with a minus: the other way
     *     round
     */
    public record Tally(long changed, long same, long gone, long failed, Map<String, Long> effects) {
        /** Nothing has been done. */
        public static final Tally NONE = new Tally(0, 0, 0, 0, Map.of());

        public Tally {
            effects = Map.copyOf(effects);
        }

        /** Both together. */
        public Tally plus(Tally other) {
            Map<String, Long> both = new TreeMap<>(effects);
            other.effects.forEach((effect, cases) -> both.merge(effect, cases, Long::sum));
            return new Tally(
                    changed + other.changed, same + other.same, gone + other.gone, failed + other.failed, both);
        }
    }
}
