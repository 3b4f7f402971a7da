package io.disputetriage.rules.ruleset;

import io.disputetriage.diagnostics.Diagnostic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The files below a folder, as everything sees them that reads rules or scenarios. Names that start with a dot are
 * passed over. A symbolic link is followed when it stays in the folder, because that is how Kubernetes swaps a mounted
 * volume; the folder itself may be one.
 */
final class FolderWalk {
    private static final int DEPTH = 32;
    private static final int MOST_ENTRIES = 200_000;

    private final Predicate<String> wanted;
    private final List<Found> found = new ArrayList<>();
    private final Deque<Path> around = new ArrayDeque<>();
    private Path root;
    private int seen;

    private FolderWalk(Predicate<String> wanted) {
        this.wanted = wanted;
    }

    /** What stands there. */
    sealed interface Found {}

    /**
     * A file.
     *
     * @param path below the folder, with slashes
     * @param real where it is in truth
     */
    record File(String path, Path real) implements Found {}

    /** Something that can't be read. */
    record Unreadable(Diagnostic fault) implements Found {}

    /** Sorted by folder and name; {@code wanted} is asked for each path below the folder. */
    static List<Found> of(Path folder, Predicate<String> wanted) {
        FolderWalk walk = new FolderWalk(wanted);
        try {
            walk.root = folder.toRealPath();
            if (!Files.isDirectory(walk.root)) {
                throw new IOException("not a folder");
            }
            walk.folder(walk.root, "");
        } catch (IOException e) {
            walk.refuse(
                    "RUL-101",
                    folder.toString(),
                    "There is no such rules folder",
                    "Name a folder with playbooks and policy");
        }
        return walk.found;
    }

    private void folder(Path real, String prefix) {
        List<Path> entries;
        try (Stream<Path> listing = Files.list(real)) {
            entries = listing.sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            refuse("RUL-101", prefix.isEmpty() ? "." : prefix, "The folder can't be read", null);
            return;
        }
        around.push(real);
        for (Path entry : entries) {
            String name = entry.getFileName().toString();
            if (!name.startsWith(".") && seen <= MOST_ENTRIES) {
                seen++;
                entry(entry, prefix + name);
            }
        }
        around.pop();
        if (prefix.isEmpty() && seen > MOST_ENTRIES) {
            refuse("RUL-102", ".", "The folder holds more than 200,000 entries", "Is it the right folder?");
        }
    }

    private void entry(Path entry, String path) {
        try {
            Path real = entry.toRealPath();
            if (Files.isDirectory(real)) {
                if (!real.startsWith(root)) {
                    leaves(path);
                } else if (around.contains(real) || around.size() > DEPTH) {
                    refuse("RUL-103", path, "The folder is nested too deeply or contains itself", null);
                } else {
                    folder(real, path + "/");
                }
            } else if (wanted.test(path)) {
                if (!real.startsWith(root)) {
                    leaves(path);
                } else if (Files.isRegularFile(real)) {
                    found.add(new File(path, real));
                } else {
                    refuse("RUL-101", path, "This is no file", "Put a file there");
                }
            }
        } catch (IOException e) {
            refuse("RUL-101", path, "The file can't be read", "Is it a link to something that is gone?");
        }
    }

    private void leaves(String path) {
        refuse("RUL-103", path, "The link leads out of the rules folder", "Put the file itself there");
    }

    private void refuse(String code, String path, String message, String hint) {
        found.add(new Unreadable(Diagnostic.error(code, path, 0, message, hint)));
    }
}
