package io.disputetriage.service.rollout;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps which ruleset shadows the active one, for all replicas, and what came of it. Every method throws
 * {@link io.disputetriage.service.cases.StoreUnavailable} when the place of keeping can't be reached.
 */
public interface ShadowStore {

    /** Sets a kept revision to shadow; the one before ends, and counting begins anew. */
    Shadow start(String revision, double share, String actor, Instant now);

    /** Ends what shadows; the one that ended, or empty if there was none. */
    Optional<Shadow> end(Instant now);

    /** What shadows now. */
    Optional<Shadow> current();

    /**
     * Adds to what is known of a shadow, whether it has ended or not. Of the differences the last {@code most} are
     * kept, of all shadows together.
     */
    void add(long shadow, ShadowCounts counts, List<ShadowDifference> differences, int most);

    /** What came of a shadow so far. */
    ShadowCounts counts(long shadow);

    /**
     * Differences that a shadow has, the last one found first.
     *
     * @param olderThan the id of the last one of the page before; null: from the newest on
     * @param limit at least 1
     */
    List<ShadowDifference> differences(long shadow, UUID olderThan, int limit);
}
