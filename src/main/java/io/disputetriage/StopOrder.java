package io.disputetriage;

import io.disputetriage.service.postgres.OwnPostgres;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Who goes first when a signal comes, at whatever point: requests, then Quarkus, then PostgreSQL. */
final class StopOrder {
    private static final int START_PATIENCE_SECONDS = 20;
    private static final int STOP_PATIENCE_SECONDS = 10;

    /** What a shell calls an end by SIGTERM. */
    private static final int TERMINATED = 143;

    private static volatile boolean stopping;
    private static volatile boolean serving;

    private final CompletableFuture<OwnPostgres.Start> database = new CompletableFuture<>();
    private final CountDownLatch quarkusHasStopped = new CountDownLatch(1);

    /** From now on a signal finds the order; call it before the database is started. */
    static StopOrder prepare() {
        StopOrder order = new StopOrder();
        Runtime.getRuntime().addShutdownHook(new Thread(order::stop, "postgres-stop"));
        return order;
    }

    /** True once the end has begun: what fails from here on is of no interest. */
    static boolean stopping() {
        return stopping;
    }

    /** Requests are answered from here on, so the end has to wait for Quarkus. */
    static void serving() {
        serving = true;
    }

    /** Starts the database by {@code how}; whatever becomes of it, the end knows. */
    OwnPostgres.Start start(Supplier<OwnPostgres.Start> how) {
        try {
            OwnPostgres.Start start = how.get();
            database.complete(start);
            return start;
        } finally {
            database.cancel(false);
        }
    }

    void quarkusHasStopped() {
        quarkusHasStopped.countDown();
    }

    private void stop() {
        stopping = true;
        try {
            // Half-started it can't be stopped; it takes a second or two.
            OwnPostgres.Start start = database.get(START_PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (serving) {
                // Hooks run side by side: a database that goes first would leave requests in the air.
                quarkusHasStopped.await(STOP_PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
            if (start instanceof OwnPostgres.Start.Running running) {
                running.postgres().close();
                if (!serving && quarkusHasStopped.getCount() > 0) {
                    // Quarkus would finish its start first, and without a database.
                    Runtime.getRuntime().halt(TERMINATED);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (CancellationException | ExecutionException | TimeoutException e) {
            // Nothing was started, or it is left to the next start, which stops it before its own.
        }
    }
}
