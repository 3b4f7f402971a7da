package io.disputetriage.service.rollout;

import io.disputetriage.rules.rulebook.Rulebook;
import io.disputetriage.rules.rulebook.RulebookLoader;
import io.disputetriage.rules.ruleset.FolderWatch;
import io.disputetriage.rules.ruleset.RulesetFiles;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;

/** The content of the rules folder: read once, and loaded and warm by the time the database and the HTTP server are there, for which nothing of it is needed. */
public final class EarlyRules {
    private static final AtomicReference<EarlyRules> BEGUN = new AtomicReference<>();

    private final RulesConfig config;
    private final FolderWatch watch;
    private final RulesetFiles.FilesResult content;
    private final AtomicReference<FutureTask<Rulebook.Loading>> loading = new AtomicReference<>();
    private volatile boolean passed;

    private EarlyRules(RulesConfig config) {
        this.config = config;
        watch = new FolderWatch(config.rules());
        content = watch.first();
    }

    /**
     * Reads the folder, and begins in the background to load what it holds. Whatever goes wrong is found again, and said, when the rules
     * are needed.
     */
    public static EarlyRules begin(RulesConfig config) {
        EarlyRules early = new EarlyRules(config);
        if (early.content instanceof RulesetFiles.Read read) {
            FutureTask<Rulebook.Loading> task = new FutureTask<>(() -> early.load(read.files()));
            early.loading.set(task);
            Thread thread = new Thread(task, "rules-early");
            thread.setDaemon(true);
            thread.start();
        }
        BEGUN.set(early);
        return early;
    }

    /** What the folder holds. */
    RulesetFiles.FilesResult content() {
        return content;
    }

    RulesConfig config() {
        return config;
    }

    /** What the folder holds was found fit. */
    void pass() {
        passed = true;
    }

    /** The watch of this folder that has read it, or a new one. */
    static FolderWatch watch(Path folder) {
        EarlyRules early = BEGUN.get();
        return early != null && early.watch.folder().equals(folder) ? early.watch : new FolderWatch(folder);
    }

    /** What was begun for this revision, once; waits for its end. */
    static Optional<Rulebook.Loading> take(String revision) {
        EarlyRules early = BEGUN.get();
        return early != null && early.is(revision) ? result(early.loading.getAndSet(null)) : Optional.empty();
    }

    /** True if this revision was found fit before the start. */
    static boolean passed(String revision) {
        EarlyRules early = BEGUN.get();
        return early != null && early.passed && early.is(revision);
    }

    static void compiling(int rules) {
        StartProgress.ofProcess().doing("Compiling " + rules + " rules");
    }

    private boolean is(String revision) {
        return content instanceof RulesetFiles.Read read
                && read.files().revision().equals(revision);
    }

    /** What was begun, which is not taken away; waits for its end. */
    Rulebook.Loading loaded(RulesetFiles files) {
        return result(loading.get()).orElseGet(() -> RulebookLoader.load(files, RulesConfig.compiled(config)));
    }

    private static Optional<Rulebook.Loading> result(FutureTask<Rulebook.Loading> task) {
        try {
            return Optional.ofNullable(task == null ? null : task.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException bug) {
            // It is loaded once more, where a fault is handled.
            return Optional.empty();
        }
    }

    private Rulebook.Loading load(RulesetFiles files) {
        StartProgress.ofProcess().doing("Loading the rules in " + config.rules());
        try {
            Rulebook.Loading loaded = RulebookLoader.load(files, RulesConfig.compiled(config), EarlyRules::compiling);
            return loaded instanceof Rulebook.Ready ready && !WarmUp.agrees(ready.rulebook(), config.warmUp())
                    ? RulebookLoader.load(files)
                    : loaded;
        } finally {
            StartProgress.ofProcess().done();
        }
    }
}
