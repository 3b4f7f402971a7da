package io.disputetriage;

import io.disputetriage.service.postgres.OwnPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** The packaged jar twice on one database; each of the three can be killed at any time. */
final class Replicas {
    static final int COUNT = 2;

    private static final String HOST_NAME = "replica-";

    private final Path folder;
    private final Link link;
    private final RunningService[] running = new RunningService[COUNT];
    private final List<RunningService> started = new ArrayList<>();
    private final AtomicReferenceArray<String> addresses = new AtomicReferenceArray<>(COUNT);
    private final Map<String, String> environment;
    private OwnPostgres postgres;

    Replicas() throws IOException, InterruptedException {
        this(Map.of());
    }

    /** With these settings besides. */
    Replicas(Map<String, String> environment) throws IOException, InterruptedException {
        this.environment = Map.copyOf(environment);
        folder = Files.createTempDirectory("dispute-triage-it");
        PreparedData.in(folder.resolve("database"));
        postgres = startDatabase();
        link = new Link(databasePort());
        for (int i = 0; i < COUNT; i++) {
            launch(i);
        }
        awaitStart();
    }

    /** Where a replica was when its start was last waited for. */
    String address(int number) {
        return addresses.get(number % COUNT);
    }

    /** What all that ever ran have written. */
    String output() throws IOException {
        StringBuilder all = new StringBuilder();
        for (RunningService each : started) {
            all.append(each.output());
        }
        return all.toString();
    }

    Connection database() throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), OwnPostgres.USER, postgres.password());
    }

    /** Another one is started in its place, and not waited for. */
    void kill(int victim) throws IOException, InterruptedException {
        running[victim].stop("KILL");
        launch(victim);
    }

    /** For a while a replica does nothing, then it goes on as if no time had passed. */
    void stall(int victim, Duration time) throws IOException, InterruptedException {
        pause(victim);
        Thread.sleep(time.toMillis());
        goOn(victim);
    }

    void pause(int replica) throws IOException, InterruptedException {
        running[replica].signal("STOP");
    }

    void goOn(int replica) throws IOException, InterruptedException {
        running[replica].signal("CONT");
    }

    void awaitStart() throws IOException, InterruptedException {
        for (int i = 0; i < COUNT; i++) {
            String line = running[i].startLine();
            addresses.set(i, line.substring("Listening on ".length(), line.indexOf(';')));
        }
    }

    /**
     * Stops the database, and has another one go on with its data.
     *
     * @param crash it has no time to write anything down
     */
    void restartDatabase(boolean crash) throws IOException, InterruptedException {
        if (crash) {
            Path pidFile = folder.resolve("database/postgres/postmaster.pid");
            String server = Files.readAllLines(pidFile).get(0);
            new ProcessBuilder("kill", "-QUIT", server).start().waitFor();
        }
        postgres.close();
        postgres = startDatabase();
        link.lead(databasePort());
    }

    private OwnPostgres startDatabase() throws IOException {
        OwnPostgres.Start start = OwnPostgres.start(folder.resolve("database"));
        if (start instanceof OwnPostgres.Start.Running up) {
            return up.postgres();
        }
        throw new IllegalStateException(start.toString());
    }

    private int databasePort() {
        return URI.create(postgres.jdbcUrl().substring("jdbc:".length())).getPort();
    }

    /** Which replica calls itself so to mail servers. */
    static int number(String hostName) {
        return Integer.parseInt(hostName.substring(HOST_NAME.length()));
    }

    private void launch(int number) throws IOException {
        Map<String, String> settings = new HashMap<>(Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://127.0.0.1:" + link.port() + "/postgres",
                "QUARKUS_DATASOURCE_USERNAME",
                OwnPostgres.USER,
                "QUARKUS_DATASOURCE_PASSWORD",
                postgres.password(),
                "TRIAGE_SEALS_EVERY",
                "1S",
                "TRIAGE_WEBHOOKS_PRIVATE_ADDRESSES",
                "true",
                "TRIAGE_INTAKE_KEYS",
                Postgres.INTAKE_KEY,
                "TRIAGE_INTAKE_RATE_LIMIT",
                "100000",
                "TRIAGE_INTAKE_RATE_BURST",
                "100000",
                "QUARKUS_MAILER_OWN_HOST_NAME",
                HOST_NAME + number));
        settings.putAll(environment);
        running[number] = RunningService.start(Files.createDirectories(folder.resolve("replica-" + number)), settings);
        started.add(running[number]);
    }

    void end() throws IOException, InterruptedException {
        for (RunningService each : running) {
            each.end();
        }
        link.close();
        postgres.close();
        Postgres.delete(folder);
    }
}
