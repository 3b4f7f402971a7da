package io.disputetriage;

import io.disputetriage.service.postgres.DataFolder;
import io.disputetriage.service.postgres.OwnPostgres;
import io.disputetriage.service.rollout.AdmissionCheck;
import io.disputetriage.service.rollout.EarlyRules;
import io.disputetriage.service.rollout.RulesConfig;
import io.disputetriage.service.rollout.StartProgress;
import io.quarkus.runtime.Quarkus;

/** Starts the database first and stops it last, with Quarkus in between. */
final class ServiceLifecycle {
    /** The exit code when the database can't be had. */
    static final int NO_DATABASE = 4;

    private ServiceLifecycle() {}

    static void run() {
        RulesConfig rules = checked();
        if (EarlySettings.jdbcUrlIsConfigured()) {
            Quarkus.run(StartLine.class, new Ending(() -> {}));
            return;
        }
        StopOrder order = StopOrder.prepare();
        OwnPostgres.Start start = order.start(() -> OwnPostgres.start(rules.data()));
        if (start instanceof OwnPostgres.Start.Running running) {
            runWith(running.postgres(), order);
        } else if (start instanceof OwnPostgres.Start.Refused refused) {
            if (!StopOrder.stopping()) {
                System.err.println(refused.sentence());
            }
            System.exit(NO_DATABASE);
        }
    }

    /** All that can be seen to be wrong before anything is made; no database is made for rules that can't go live. */
    private static RulesConfig checked() {
        try {
            StartChecks.names(System.getenv().keySet(), System.getProperties().stringPropertyNames());
            RulesConfig rules = StartChecks.values(EarlySettings.httpHost());
            StartChecks.port(EarlySettings.httpHost(), EarlySettings.httpPort());
            StartProgress.ofProcess().begin();
            EarlyRules early = EarlyRules.begin(rules);
            if (!EarlySettings.jdbcUrlIsConfigured() && DataFolder.hasNoDatabase(rules.data())) {
                AdmissionCheck.beforeStart(early);
            }
            return rules;
        } catch (RuntimeException wrong) {
            new Ending(() -> {}).accept(1, wrong);
            throw wrong;
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
        EarlySettings.ownDatabase(postgres);
        Quarkus.run(StartLine.class, new Ending(order::quarkusHasStopped));
    }
}
