package io.disputetriage.service.cases;

import java.time.Instant;

/** Counts over the cases of an account. Throws {@link StoreUnavailable} when the place of keeping can't be reached. */
public interface InsightStore {

    /**
     * What became of the cases that were opened, were due or were closed from {@code from} on and before {@code to}.
     *
     * @param now only deadlines that have passed by then count
     */
    Insights over(String account, Instant from, Instant to, Instant now);

    /**
     * Counts some of the cases that have changed since they were last counted, so that {@link #over} has less to do; its answers are the same without.
     *
     * @return whether there may be cases that were never counted; of those that have changed there may be more in any case
     */
    boolean count();
}
