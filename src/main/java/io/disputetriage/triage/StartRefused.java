package io.disputetriage.triage;

/** The service must not start as it is configured; the message is for the person at the terminal. */
public final class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    /** Ends the process with {@code exitCode} once the message is printed. */
    public StartRefused(String message, int exitCode) {
        super(message);
        this.exitCode = exitCode;
    }

    /** What the process ends with. */
    public int exitCode() {
        return exitCode;
    }
}
