package io.disputetriage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged jar as a process of its own, as a newcomer starts it. */
final class RunningService {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Process process;
    private final Path output;

    private RunningService(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts the jar with these arguments; {@code environment} comes on top of our own. */
    static RunningService start(Path folder, Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // A test is over before the second compiler has earned what it costs.
                "-XX:TieredStopAtLevel=1",
                "-XX:SharedArchiveFile="
                        + Path.of(System.getProperty("package.jar")).resolveSibling("classes.jsa"),
                "-jar",
                System.getProperty("package.jar")));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(folder, "output", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("TRIAGE_DATA", folder.resolve("data").toString());
        builder.environment().put("QUARKUS_HTTP_PORT", "0");
        // The first answers may be slow.
        builder.environment().put("TRIAGE_WARM_UP", "100ms");
        builder.environment().putAll(environment);
        return new RunningService(builder.start(), output);
    }

    /** The one line that says what runs where. */
    String startLine() throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end) && process.isAlive()) {
            for (String line : output().lines().toList()) {
                if (line.startsWith("Listening on ")) {
                    return line;
                }
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("The service did not start:\n" + output());
    }

    /** Comes back once the start has got as far as making this file. */
    void waitUntil(Path exists) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (Files.notExists(exists)) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                throw new IllegalStateException("The service did not make " + exists + ":\n" + output());
            }
            Thread.sleep(5);
        }
    }

    String output() throws IOException {
        return Files.readString(output);
    }

    /** Whether Ctrl-C would reach a child: a shell that starts something in the background has it ignored, and children inherit that. */
    static boolean heedsInterrupts() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .noneMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0);
    }

    /** What Ctrl-C or a service manager does. */
    int stop(String signal) throws IOException, InterruptedException {
        signal(signal);
        return exitCode();
    }

    void signal(String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    /** Has the JVM collect all that can be collected, as its own tool asks for it. */
    void collectGarbage() throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        int exit = new ProcessBuilder(jcmd.toString(), Long.toString(process.pid()), "GC.run")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException(jcmd + " ended with " + exit);
        }
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("The service did not end");
        }
        return process.exitValue();
    }

    void end() throws InterruptedException {
        process.destroy();
        process.waitFor(30, TimeUnit.SECONDS);
        process.destroyForcibly();
    }
}
