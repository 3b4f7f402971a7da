package io.disputetriage.service.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs PostgreSQL's programs, whoever we are and whatever the environment says. */
final class PostgresPrograms {
    /** What is packed in, see the version of its archives in pom.xml. */
    static final String MAJOR = "17";

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Path bin;
    private final List<String> prefix;

    PostgresPrograms(Path folder) throws IOException {
        this.bin = folder.resolve("bin");
        // PostgreSQL refuses to run as root; in a user namespace of its own it sees itself as nobody.
        this.prefix = isRoot() ? List.of("unshare", "-U") : List.of();
    }

    /** What it said, and how it ended. The output of a server that stays is not waited for. */
    Outcome run(Path log, String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(bin.resolve(program).toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        // PGDATA, PGPORT, PGOPTIONS and the like are meant for some other server.
        environment.keySet().removeIf(name -> name.startsWith("PG"));
        environment.put("LC_ALL", "C");
        builder.directory(bin.toFile());
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.to(log.toFile()));
        Process process = builder.start();
        process.getOutputStream().close();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return new Outcome(-1, program + " did not end within " + PATIENCE.toSeconds() + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            return new Outcome(-1, program + " was interrupted");
        }
        return new Outcome(process.exitValue(), Files.readString(log).strip());
    }

    /** The server's own program, to tell its process from a stranger with the same number. */
    Path server() {
        return bin.resolve("postgres");
    }

    private static boolean isRoot() throws IOException {
        Path self = Path.of("/proc/self");
        return Files.exists(self)
                ? Files.getAttribute(self, "unix:uid").equals(0)
                : "root".equals(System.getProperty("user.name"));
    }

    /**
     * How a program ended.
     *
     * @param code 0: fine
     * @param said all it printed
     */
    record Outcome(int code, String said) {
        boolean failed() {
            return code != 0;
        }

        String lastLine() {
            return said.substring(said.lastIndexOf('\n') + 1);
        }
    }
}
