package io.disputetriage;

import io.disputetriage.triage.EarlyRules;
import io.disputetriage.triage.StartProgress;
import io.quarkus.runtime.Quarkus;
import java.nio.file.Path;

/** Starts the database first and stops it last, with Quarkus in between. */
final class Service {
    /** The exit code when the database can't be had. */
    static final int NO_DATABASE = 4;

    private Service() {}

    static void run() {
        try {
            StartChecks.names(System.getenv().keySet(), System.getProperties().stringPropertyNames());
            StartChecks.values(Settings.httpHost());
            StartChecks.port(Settings.httpHost(), Settings.httpPort());
            if (!Settings.jdbcUrlIsConfigured()) {
                StartChecks.firstRules(Path.of(Settings.rulesFolder()), Path.of(Settings.dataFolder()));
            }
        } catch (RuntimeException wrong) {
            new Ending(() -> {}).accept(1, wrong);
        }
        StartProgress.ofProcess().begin();
        EarlyRules.begin(Path.of(Settings.rulesFolder()), Settings.compiledFolder(), Settings.warmUp());
        if (Settings.jdbcUrlIsConfigured()) {
            Quarkus.run(StartLine.class, new Ending(() -> {}));
            return;
        }
        StopOrder order = StopOrder.prepare();
        DatabaseStart start = order.start(() -> OwnPostgres.start(Path.of(Settings.dataFolder())));
        if (start instanceof DatabaseStart.Running running) {
            runWith(running.postgres(), order);
        } else if (start instanceof DatabaseStart.Refused refused) {
            if (!StopOrder.stopping()) {
                System.err.println(refused.sentence());
            }
            System.exit(NO_DATABASE);
        }
    }

    private static void runWith(OwnPostgres postgres, StopOrder order) {
        if (StopOrder.stopping()) {
            return;
        }
        StartProgress.ofProcess().doing("Starting the service");
        System.setProperty("quarkus.datasource.jdbc.url", postgres.jdbcUrl());
        System.setProperty("quarkus.datasource.username", OwnPostgres.USER);
        System.setProperty("quarkus.datasource.password", postgres.password());
        Settings.ownDatabase(postgres);
        Quarkus.run(StartLine.class, new Ending(order::quarkusHasStopped));
    }
}
