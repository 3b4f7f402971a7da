package io.disputetriage.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Starts what is measured: each server in a JVM of its own, all with the same options, on loopback. */
final class Servers {
    private static final Pattern DATABASE = Pattern.compile("own PostgreSQL at (\\S+?),");
    private static final String NO_LIMIT = "100000000";

    private final Path folder;
    private final List<String> options;

    /** Logs, and the service's database, go to {@code folder}. */
    Servers(Path folder, List<String> options) {
        this.folder = folder;
        this.options = options;
    }

    /** The packaged service, with its own PostgreSQL. */
    Child service(Path jar) throws IOException, InterruptedException {
        Map<String, String> settings = Map.of(
                "TRIAGE_DATA",
                data().toString(),
                "TRIAGE_RATE_LIMIT",
                NO_LIMIT,
                "TRIAGE_RATE_BURST",
                NO_LIMIT,
                "TRIAGE_INTAKE_KEYS",
                Received.KEY,
                "TRIAGE_INTAKE_RATE_LIMIT",
                NO_LIMIT,
                "TRIAGE_INTAKE_RATE_BURST",
                NO_LIMIT,
                // The mix is of long ago: a run of an hour would look at all of its cases again.
                "TRIAGE_REVIEWS",
                "false");
        return quarkus("service", jar, settings);
    }

    /** The same, of a version that may know no more settings than these. */
    Child olderService(Path jar) throws IOException, InterruptedException {
        return quarkus(
                "service",
                jar,
                Map.of("TRIAGE_DATA", data().toString(), "TRIAGE_RATE_LIMIT", NO_LIMIT, "TRIAGE_RATE_BURST", NO_LIMIT));
    }

    /** The echo in the same HTTP stack. */
    Child restEcho(Path jar, Path decisions) throws IOException, InterruptedException {
        return quarkus("rest-echo", jar, Map.of("ECHO_DECISIONS", decisions.toString()));
    }

    /** The echo by Vert.x alone, see {@link EchoServer}. */
    Child bareEcho(Path decisions) throws IOException, InterruptedException {
        int port = freePort();
        String[] arguments = {
            "-cp",
            System.getProperty("java.class.path"),
            EchoServer.class.getName(),
            Integer.toString(port),
            decisions.toString()
        };
        return Child.java(folder.resolve("bare-echo.log"), port, Map.of(), options, arguments);
    }

    /** Bare inserts into the service's own database. */
    Inserts inserts(Child service, int connections, List<String[]> rows) throws IOException, SQLException {
        List<Connection> all = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            all.add(database(service));
        }
        return new Inserts(all, rows);
    }

    /** A connection to the service's own database. */
    Connection database(Child service) throws IOException, SQLException {
        Matcher database = DATABASE.matcher(service.line());
        if (!database.find()) {
            throw new IllegalStateException("Unset QUARKUS_DATASOURCE_JDBC_URL: " + service.line());
        }
        String url = "jdbc:postgresql://" + database.group(1) + "/postgres";
        String password = Files.readString(data().resolve("password")).strip();
        return DriverManager.getConnection(url, "triage", password);
    }

    private Child quarkus(String name, Path jar, Map<String, String> settings)
            throws IOException, InterruptedException {
        int port = freePort();
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        return Child.java(folder.resolve(name + ".log"), port, environment, options, "-jar", jar.toString());
    }

    private Path data() {
        return folder.resolve("data");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
