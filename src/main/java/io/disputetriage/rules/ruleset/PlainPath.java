package io.disputetriage.rules.ruleset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A path without the dots that it doesn't need. */
public final class PlainPath {
    private PlainPath() {}

    /** The same file or folder, as short as it can be said: what stands after a link isn't always beside it. */
    public static Path of(Path path) {
        Path plain = path.normalize();
        try {
            return Files.isSameFile(path, plain) ? plain : path;
        } catch (IOException gone) {
            return path;
        }
    }
}
