package io.disputetriage.rules.ruleset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.function.Predicate;

/** Reads the files below a folder, within the limits. */
final class FolderReader {
    private final FileLimits limits = new FileLimits();

    private FolderReader() {}

    /** {@code wanted} is asked for each path below the folder. */
    static FileLimits read(Path folder, Predicate<String> wanted) {
        FolderReader reader = new FolderReader();
        for (FolderWalk.Found found : FolderWalk.of(folder, wanted)) {
            if (reader.limits.full()) {
                break;
            }
            if (found instanceof FolderWalk.File file) {
                reader.file(file);
            } else {
                reader.limits.refuse(((FolderWalk.Unreadable) found).fault());
            }
        }
        return reader.limits;
    }

    private void file(FolderWalk.File file) {
        var misplaced = FileNames.misplaced(file.path());
        if (misplaced.isPresent()) {
            limits.refuse(misplaced.get());
            return;
        }
        // The path was resolved already: a link that stands there now has come since.
        try (InputStream in = Files.newInputStream(file.real(), LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = in.readNBytes(FileLimits.FILE_LIMIT * 2);
            if (bytes.length == FileLimits.FILE_LIMIT * 2) {
                limits.tooLarge(file.path());
            } else {
                limits.add(file.path(), bytes);
            }
        } catch (IOException e) {
            limits.refuse("RUL-101", file.path(), 0, "The file can't be read", "May the one who runs this read it?");
        }
    }
}
