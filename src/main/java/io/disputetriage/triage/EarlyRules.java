package io.disputetriage.triage;

import io.disputetriage.rulebook.Rulebook;
import io.disputetriage.ruleset.RulesetFiles;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;

/** Has the rules loaded and warm by the time the database and the HTTP server are there, for which nothing of them is needed. */
public final class EarlyRules {
    private static final AtomicReference<FutureTask<EarlyRules>> BEGUN = new AtomicReference<>();

    private final String revision;
    private final Rulebook.Loading loading;

    private EarlyRules(String revision, Rulebook.Loading loading) {
        this.revision = revision;
        this.loading = loading;
    }

    /**
     * Begins in the background, and returns at once. Whatever goes wrong is found again, and said, when the rules are
     * needed.
     *
     * @param compiled where compiled rules are kept
     * @param warmUp how long to decide scenarios at most
     */
    public static void begin(Path folder, Path compiled, Duration warmUp) {
        FutureTask<EarlyRules> task = new FutureTask<>(() -> read(folder, compiled, warmUp));
        BEGUN.set(task);
        Thread thread = new Thread(task, "rules-early");
        thread.setDaemon(true);
        thread.start();
    }

    /** What was begun for this revision, once; waits for its end. */
    static Optional<Rulebook.Loading> take(String revision) {
        FutureTask<EarlyRules> task = BEGUN.getAndSet(null);
        if (task == null) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(task.get())
                    .filter(early -> early.revision.equals(revision))
                    .map(early -> early.loading);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException bug) {
            // It is loaded once more, where a fault is handled.
            return Optional.empty();
        }
    }

    static void compiling(int rules) {
        StartProgress.ofProcess().doing("Compiling " + rules + " rules");
    }

    private static EarlyRules read(Path folder, Path compiled, Duration warmUp) {
        if (!(RulesetFiles.read(folder) instanceof RulesetFiles.Read read)) {
            return null;
        }
        StartProgress.ofProcess().doing("Loading the rules in " + folder);
        try {
            return new EarlyRules(read.files().revision(), load(read.files(), compiled, warmUp));
        } finally {
            StartProgress.ofProcess().done();
        }
    }

    private static Rulebook.Loading load(RulesetFiles files, Path compiled, Duration warmUp) {
        Rulebook.Loading loading = Rulebook.load(files, compiled, EarlyRules::compiling);
        return loading instanceof Rulebook.Ready ready && !WarmUp.agrees(ready.rulebook(), warmUp)
                ? Rulebook.load(files)
                : loading;
    }
}
