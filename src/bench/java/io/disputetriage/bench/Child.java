package io.disputetriage.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server in a process of its own, which ends with this. */
final class Child implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 60;

    private final Process process;
    private final Path log;
    private final int port;

    private Child(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    }

    /** Starts a JVM with these options and waits until it prints that it is listening, on this port. */
    static Child java(Path log, int port, Map<String, String> environment, List<String> options, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(options);
        command.addAll(List.of(arguments));
        command.add(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        Process process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        Child child = new Child(process, log, port);
        for (int i = 0; i < PATIENCE_SECONDS * 10; i++) {
            if (child.line() != null) {
                return child;
            }
            if (!process.isAlive()) {
                break;
            }
            Thread.sleep(100);
        }
        child.close();
        throw new IOException("Not started:\n" + Files.readString(log));
    }

    int port() {
        return port;
    }

    /** The line that says where it listens; null as long as there is none. */
    String line() throws IOException {
        return Files.readAllLines(log).stream()
                .filter(line -> line.contains("Listening"))
                .findFirst()
                .orElse(null);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
