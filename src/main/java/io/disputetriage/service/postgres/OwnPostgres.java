package io.disputetriage.service.postgres;

import io.disputetriage.service.postgres.PostgresPrograms.Outcome;
import io.disputetriage.service.rollout.StartProgress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/** A PostgreSQL server that belongs to this process: started before it serves, stopped after, its data kept. */
public final class OwnPostgres implements AutoCloseable {
    public static final String USER = "triage";

    private final DataFolder folder;
    private final PostgresPrograms programs;
    private final int port;
    private final String password;

    /** What became of the attempt to start our own database. */
    public sealed interface Start {

        /** It answers. */
        record Running(OwnPostgres postgres) implements Start {}

        /**
         * It doesn't run.
         *
         * @param sentence one line for the person at the terminal
         */
        record Refused(String sentence) implements Start {}
    }

    private OwnPostgres(DataFolder folder, PostgresPrograms programs, int port, String password) {
        this.folder = folder;
        this.programs = programs;
        this.port = port;
        this.password = password;
    }

    /** Starts the server on the data in {@code path}, which the first start creates. Blocks for a second or two. */
    public static Start start(Path path) {
        try {
            Optional<DataFolder> folder = DataFolder.take(path);
            if (folder.isEmpty()) {
                return new Start.Refused("The data folder " + path.toAbsolutePath()
                        + " is in use by another instance. Stop that one, or set TRIAGE_DATA to another folder.");
            }
            return start(folder.get());
        } catch (FileSystemException e) {
            return new Start.Refused("The data folder " + path.toAbsolutePath() + " can't be written (" + e
                    + "). Let this user write there, or set TRIAGE_DATA to another folder.");
        } catch (IOException e) {
            return refused(path, e.toString());
        }
    }

    private static Start start(DataFolder folder) throws IOException {
        PostgresPrograms programs = new PostgresPrograms(PostgresBinaries.below(folder.path()));
        Path said = folder.path().resolve("postgres-start.log");
        if (!Files.exists(folder.cluster().resolve("PG_VERSION"))) {
            StartProgress.ofProcess().doing("Making the database in " + folder.cluster());
            Outcome made = initialise(folder, programs, said);
            if (made.failed()) {
                folder.close();
                return refused(folder.path(), made.lastLine());
            }
        } else {
            stopOrphan(folder, programs, said);
        }
        StartProgress.ofProcess().doing("Starting the database");
        int port = freePort();
        Outcome started = programs.run(
                said,
                "pg_ctl",
                "start",
                "-D",
                folder.cluster().toString(),
                "-l",
                folder.log().toString(),
                "-w",
                "-t",
                "90",
                "-o",
                String.join(" ", options(port)));
        if (started.failed()) {
            String made =
                    Files.readString(folder.cluster().resolve("PG_VERSION")).strip();
            folder.close();
            if (!made.equals(PostgresPrograms.MAJOR)) {
                return new Start.Refused("The data in " + folder.path() + " are those of PostgreSQL " + made
                        + ", and this program brings PostgreSQL " + PostgresPrograms.MAJOR
                        + ". Start the program that made them, or set TRIAGE_DATA to another folder.");
            }
            return refused(folder.path(), started.lastLine());
        }
        return new Start.Running(new OwnPostgres(
                folder, programs, port, Files.readString(folder.passwordFile()).strip()));
    }

    /** Beside its place and then moved there, so that a cluster is whole or not there. */
    private static Outcome initialise(DataFolder folder, PostgresPrograms programs, Path said) throws IOException {
        Path half = folder.path().resolve("postgres.part");
        PostgresBinaries.delete(half);
        Outcome made = programs.run(
                said,
                "initdb",
                "-D",
                half.toString(),
                "-U",
                USER,
                "--pwfile=" + folder.passwordFile(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C");
        if (!made.failed()) {
            Files.move(half, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
        }
        return made;
    }

    private static List<String> options(int port) {
        return List.of(
                "-p " + port,
                "-c listen_addresses=127.0.0.1",
                "-c unix_socket_directories=",
                "-c fsync=on",
                "-c synchronous_commit=on",
                "-c full_page_writes=on",
                "-c timezone=UTC",
                "-c log_timezone=UTC",
                // What a statement carries is a buyer's business; the log says what failed, not for whom.
                "-c log_error_verbosity=terse",
                "-c log_min_error_statement=panic");
    }

    /** After kill -9 the server outlives us; holding the folder's lock we know that nobody needs it. */
    private static void stopOrphan(DataFolder folder, PostgresPrograms programs, Path said) throws IOException {
        Path pidFile = folder.cluster().resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        String server = programs.server().toString();
        boolean alive = !lines.isEmpty()
                && lines.get(0).strip().matches("[0-9]{1,9}")
                && ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                        .flatMap(process -> process.info().command())
                        .filter(server::equals)
                        .isPresent();
        if (alive) {
            programs.run(said, "pg_ctl", "stop", "-D", folder.cluster().toString(), "-m", "fast", "-w");
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static Start refused(Path folder, String why) {
        return new Start.Refused("No database: PostgreSQL did not start in " + folder.toAbsolutePath() + " ("
                + why.replace('\n', ' ')
                + "). See postgres.log there, or set QUARKUS_DATASOURCE_JDBC_URL to use a server of yours.");
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    public String password() {
        return password;
    }

    public String describe() {
        return "own PostgreSQL at 127.0.0.1:" + port + ", data in " + folder.path();
    }

    /** Stops the server, letting open transactions roll back, and gives the folder up. */
    @Override
    public void close() {
        try {
            programs.run(
                    folder.path().resolve("postgres-start.log"),
                    "pg_ctl",
                    "stop",
                    "-D",
                    folder.cluster().toString(),
                    "-m",
                    "fast",
                    "-w");
        } catch (IOException e) {
            System.err.println("PostgreSQL could not be stopped: " + e);
        } finally {
            folder.close();
        }
    }
}
