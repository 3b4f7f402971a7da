package io.disputetriage.service.cases;

import io.disputetriage.service.cases.BulkReview.Tally;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Keeps what is to be reviewed, and how far it has come. Every method throws {@link StoreUnavailable} if it can't be reached. */
public interface ReviewStore {

    /** From now on it runs. */
    void start(BulkReview review);

    /** One of the account's. */
    Optional<BulkReview> find(String account, UUID id);

    /** It ends where it is; false if the account has none of this id that runs. */
    boolean stop(String account, UUID id, Instant now);

    /** One that runs, for the caller alone until {@code until}; empty if there is none that nobody has. */
    Optional<BulkReview> take(Instant now, Instant until);

    /**
     * It has come to a case, and anybody may take it from there.
     *
     * @param until as it was taken
     * @param lastCase null: there was none left, and it ends
     * @param done what came of the cases since it was taken
     * @return false: somebody else has taken it since, and nothing is changed
     */
    boolean advance(UUID id, Instant until, UUID lastCase, Tally done, Instant now);
}
