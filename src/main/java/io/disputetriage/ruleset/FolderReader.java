package io.disputetriage.ruleset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads a folder of rules. A symbolic link is followed when it stays in the folder, because that is
 * how Kubernetes swaps a mounted volume; the folder itself may be one.
 */
final class FolderReader {
    private static final int DEPTH = 8;

    private final Path folder;
    private final Envelope envelope = new Envelope();
    private Path root;

    FolderReader(Path folder) {
        this.folder = folder;
    }

    RulesetFiles.FilesResult read() {
        try {
            root = folder.toRealPath();
            if (!Files.isDirectory(root)) {
                throw new IOException("not a folder");
            }
        } catch (IOException e) {
            envelope.refuse(
                    "RUL-101",
                    folder.toString(),
                    0,
                    "There is no such rules folder",
                    "Name a folder with playbooks and policy");
            return envelope.result();
        }
        walk(root, "", 0);
        return envelope.result();
    }

    private void walk(Path directory, String prefix, int depth) {
        List<Path> entries;
        try (Stream<Path> listing = Files.list(directory)) {
            entries = listing.limit(Envelope.COUNT_LIMIT * 2L).sorted().toList();
        } catch (IOException e) {
            envelope.refuse("RUL-101", prefix.isEmpty() ? "." : prefix, 0, "The folder can't be read", null);
            return;
        }
        for (Path entry : entries) {
            String name = entry.getFileName().toString();
            if (!name.startsWith(".") && !envelope.full()) {
                visit(entry, prefix + name, depth);
            }
        }
    }

    private void visit(Path entry, String path, int depth) {
        try {
            Path real = entry.toRealPath();
            if (Files.isDirectory(real)) {
                if (!real.startsWith(root)) {
                    leaves(path);
                } else if (depth >= DEPTH) {
                    envelope.refuse("RUL-103", path, 0, "The folder is nested too deeply or contains itself", null);
                } else {
                    walk(entry, path + "/", depth + 1);
                }
            } else if (Envelope.wanted(path)) {
                if (!real.startsWith(root)) {
                    leaves(path);
                } else if (Files.isRegularFile(real)) {
                    content(real, path);
                }
            }
        } catch (IOException e) {
            envelope.refuse("RUL-101", path, 0, "The file can't be read", "Is it a link to something that is gone?");
        }
    }

    private void content(Path file, String path) throws IOException {
        // The path was resolved already: a link that stands there now has come since.
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = in.readNBytes(Envelope.FILE_LIMIT * 2);
            if (bytes.length == Envelope.FILE_LIMIT * 2) {
                envelope.tooLarge(path);
            } else {
                envelope.add(path, bytes);
            }
        }
    }

    private void leaves(String path) {
        envelope.refuse("RUL-103", path, 0, "The link leads out of the rules folder", "Put the file itself there");
    }
}
