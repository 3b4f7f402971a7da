package io.disputetriage;

import io.quarkus.runtime.Quarkus;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Starts the database first and stops it last, with Quarkus in between. */
final class Service {
    /** The exit code when the database can't be had. */
    static final int NO_DATABASE = 4;

    private static final int STOP_PATIENCE_SECONDS = 30;

    private Service() {}

    static void run() {
        if (Settings.jdbcUrlIsConfigured()) {
            Quarkus.run(StartLine.class, new Ending(() -> {}));
            return;
        }
        DatabaseStart start = OwnPostgres.start(Path.of(Settings.dataFolder()));
        if (start instanceof DatabaseStart.Running running) {
            runWith(running.postgres());
        } else if (start instanceof DatabaseStart.Refused refused) {
            System.err.println(refused.sentence());
            System.exit(NO_DATABASE);
        }
    }

    private static void runWith(OwnPostgres postgres) {
        CountDownLatch quarkusHasStopped = new CountDownLatch(1);
        // Hooks run side by side, so this one waits: a database that goes first would leave requests in the air.
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> closeAfter(quarkusHasStopped, postgres), "postgres-stop"));
        System.setProperty("quarkus.datasource.jdbc.url", postgres.jdbcUrl());
        System.setProperty("quarkus.datasource.username", OwnPostgres.USER);
        System.setProperty("quarkus.datasource.password", postgres.password());
        Settings.ownDatabase(postgres);
        Quarkus.run(StartLine.class, new Ending(quarkusHasStopped::countDown));
    }

    private static void closeAfter(CountDownLatch quarkusHasStopped, OwnPostgres postgres) {
        try {
            quarkusHasStopped.await(STOP_PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        postgres.close();
    }
}
