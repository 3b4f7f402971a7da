package io.disputetriage.service.rollout;

import io.disputetriage.diagnostics.Diagnostic;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The service must not start as it is configured; the message is for the person at the terminal. */
public final class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final int RULES = 3;

    private final int exitCode;

    /** Ends the process with {@code exitCode} once the message is printed. */
    public StartRefused(String message, int exitCode) {
        super(message);
        this.exitCode = exitCode;
    }

    /** No rules to run: every fault of the files in {@code folder}, each on a line, and what became of the start. */
    static StartRefused rules(Path folder, List<Diagnostic> faults) {
        return rules(folder, faults.stream().map(Diagnostic::toString));
    }

    static StartRefused rules(Path folder, Stream<String> faults) {
        String end = "The rules in " + folder.toAbsolutePath().normalize() + " were refused, so nothing was started.";
        return new StartRefused(Stream.concat(faults, Stream.of(end)).collect(Collectors.joining("\n")), RULES);
    }

    /** What the process ends with. */
    public int exitCode() {
        return exitCode;
    }
}
