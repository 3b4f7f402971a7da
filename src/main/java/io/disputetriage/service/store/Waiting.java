package io.disputetriage.service.store;

import io.disputetriage.service.cases.Recording;
import io.disputetriage.service.cases.StoreUnavailable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;

/**
 * A row on its way to the database, and where its outcome goes.
 *
 * @param since when it came, by {@link System#nanoTime}
 */
record Waiting(NewRow row, CompletableFuture<Recording> outcome, long since) {
    void kept() {
        outcome.complete(new Recording.Recorded(row.file(), row.stored()));
    }

    void failed(Throwable why) {
        outcome.completeExceptionally(why);
    }

    /** It is not even tried. */
    void refused(String why) {
        failed(new StoreUnavailable(new RejectedExecutionException(why)));
    }

    /** Two of them are never the same, whatever they hold. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
