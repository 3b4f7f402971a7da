package io.disputetriage.service.rollout;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Says what a start is doing once it takes longer than a person waits without wondering; a quick start says nothing. */
public final class StartProgress {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final StartProgress PROCESS = new StartProgress(System.err::println);

    private final Map<Thread, String> doing = new LinkedHashMap<>();
    private final Consumer<String> out;
    private boolean begun;
    private boolean telling;

    StartProgress(Consumer<String> out) {
        this.out = out;
    }

    /** The start of this process; before {@link #begin} and after {@link #end} it says nothing. */
    public static StartProgress ofProcess() {
        return PROCESS;
    }

    /** From now on somebody waits. */
    public synchronized void begin() {
        begun = true;
        Thread teller = new Thread(
                () -> {
                    try {
                        Thread.sleep(PATIENCE.toMillis());
                        tell();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "start-progress");
        teller.setDaemon(true);
        teller.start();
    }

    /** What this thread does from now on, such as "Compiling 181 rules". */
    public synchronized void doing(String what) {
        if (telling) {
            out.accept(what);
        } else if (begun) {
            doing.put(Thread.currentThread(), what);
        }
    }

    /** This thread has done its part. */
    public synchronized void done() {
        doing.remove(Thread.currentThread());
    }

    /** Nobody waits any more. */
    public synchronized void end() {
        begun = false;
        telling = false;
        doing.clear();
    }

    synchronized void tell() {
        telling = begun;
        doing.values().forEach(out);
        doing.clear();
    }
}
