package io.disputetriage.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How to get into the PostgreSQL that a running service keeps in its data folder. */
sealed interface BuiltInDatabase {
    /** Of the server's lines about itself. */
    int PROCESS = 0;

    int PORT = 3;

    /** It runs, and everybody who may read the folder may read it. */
    record Running(String url, String user, String password) implements BuiltInDatabase {}

    /** @param why one sentence that says what to do */
    record Unreachable(String why) implements BuiltInDatabase {}

    static BuiltInDatabase in(Path folder) {
        Path cluster = folder.resolve("postgres");
        Path password = folder.resolve("password");
        if (!Files.isDirectory(cluster) || !Files.exists(password)) {
            return new Unreachable(folder + " is no data folder of a service: it holds no database");
        }
        try {
            Path about = cluster.resolve("postmaster.pid");
            List<String> lines = Files.exists(about) ? Files.readAllLines(about) : List.of();
            if (lines.size() <= PORT || !alive(lines.get(PROCESS).strip())) {
                return new Unreachable("The service whose data is in " + folder
                        + " is not running, and its database runs with it: start the service first");
            }
            return new Running(
                    "jdbc:postgresql://127.0.0.1:" + lines.get(PORT).strip() + "/postgres",
                    "triage",
                    Files.readString(password).strip());
        } catch (IOException unreadable) {
            return new Unreachable(password + " can't be read: only who runs the service may read its database");
        }
    }

    private static boolean alive(String process) {
        return process.matches("[0-9]{1,9}")
                && ProcessHandle.of(Long.parseLong(process)).isPresent();
    }
}
