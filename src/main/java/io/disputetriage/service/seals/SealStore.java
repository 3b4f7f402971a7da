package io.disputetriage.service.seals;

import io.disputetriage.service.cases.RowState;
import io.disputetriage.service.cases.StoreUnavailable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps the chain of seals over all kept decisions, of whatever account. Every method throws {@link StoreUnavailable}
 * when the place of keeping can't be reached.
 */
public interface SealStore {

    /**
     * Seals decisions that have no seal yet, all or nothing, after the last seal there is. It waits for nobody and
     * nobody waits for it; a decision that is being kept meanwhile comes later.
     *
     * @param most how many at once, at least 1
     */
    Sealing seal(Instant now, int most);

    /**
     * Looks through all decisions for such as have no seal and are not known to wait for one, and lets them wait.
     *
     * @return how many there were, normally none
     */
    int findStray();

    /** How many wait for a seal, quickly: without those that {@link #findStray} would find. */
    Unsealed waiting();

    /** How many have no seal, by looking through all decisions. */
    Unsealed unsealed();

    /** The last seal. */
    Optional<Seal> head();

    /** The seal of a decision. */
    Optional<Seal> ofDecision(UUID decisionId);

    /** The row of a decision as it is now. */
    RowState row(UUID decisionId);

    /**
     * Seals from {@code position} on, in their order, each with its row.
     *
     * @param most how many, at least 1
     */
    List<SealedRow> from(long position, int most);
}
