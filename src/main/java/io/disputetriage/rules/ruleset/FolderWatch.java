package io.disputetriage.rules.ruleset;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Looks at a folder of rules again and again, and reads it when it has changed and come to rest. It asks instead of
 * being told, because mounted volumes tell nothing. For one thread.
 */
public final class FolderWatch {
    /** A clock of files may be so coarse that a change doesn't show, so now and then everything is read. */
    private static final int READ_EVERY = 30;

    private static final int FIRST_TRIES = 20;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

    private final Path folder;
    private FolderFingerprint last;
    private FolderFingerprint handled;
    private RulesetFiles.FilesResult content;
    private int looks;

    /** Nothing is read yet. */
    public FolderWatch(Path folder) {
        this.folder = folder;
    }

    /** The folder that is watched. */
    public Path folder() {
        return folder;
    }

    /** What it held when this was asked first; only if it is being changed at that very moment, waits a little for it to be whole. */
    public RulesetFiles.FilesResult first() {
        for (int i = 0; content == null && i < FIRST_TRIES; i++) {
            last = FolderFingerprint.of(folder);
            if (!readWhole()) {
                LockSupport.parkNanos(FIRST_PAUSE.toNanos());
            }
        }
        if (content == null) {
            content = RulesetFiles.read(folder);
        }
        return content;
    }

    /** What it holds now, if that is something else than at the last answer and nothing was changed since the look before. */
    public Optional<RulesetFiles.FilesResult> look() {
        looks++;
        FolderFingerprint now = FolderFingerprint.of(folder);
        boolean atRest = now.equals(last);
        last = now;
        if (!atRest || now.equals(handled) && looks % READ_EVERY != 0) {
            return Optional.empty();
        }
        RulesetFiles.FilesResult before = content;
        return readWhole() && !same(before, content) ? Optional.of(content) : Optional.empty();
    }

    /** False if it changed while it was read: then what was read may be half of one ruleset and half of another. */
    private boolean readWhole() {
        RulesetFiles.FilesResult read = RulesetFiles.read(folder);
        if (!FolderFingerprint.of(folder).equals(last)) {
            return false;
        }
        handled = last;
        content = read;
        return true;
    }

    private static boolean same(RulesetFiles.FilesResult one, RulesetFiles.FilesResult other) {
        if (one instanceof RulesetFiles.Read first && other instanceof RulesetFiles.Read second) {
            return first.files().revision().equals(second.files().revision());
        }
        return other.equals(one);
    }
}
