package io.disputetriage.ruleset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What can be seen of a folder of rules without opening a file: names, where links lead, sizes, times. Two equal
 * prints mean, nearly always, that nothing was changed in between.
 */
record FolderPrint(List<String> entries) {
    private static final int DEPTH = 8;
    private static final int MOST = 2 * Envelope.COUNT_LIMIT;

    static FolderPrint of(Path folder) {
        List<String> entries = new ArrayList<>();
        walk(folder, DEPTH, entries);
        return new FolderPrint(entries);
    }

    private static void walk(Path folder, int depth, List<String> entries) {
        List<Path> inside;
        try (Stream<Path> listing = Files.list(folder)) {
            entries.add(folder.toRealPath().toString());
            inside = listing.limit(MOST).sorted().toList();
        } catch (IOException e) {
            entries.add(folder + " can't be read");
            return;
        }
        for (Path entry : inside) {
            String name = entry.getFileName().toString();
            if (name.startsWith(".") || entries.size() > MOST) {
                continue;
            }
            if (Files.isDirectory(entry)) {
                if (depth > 0) {
                    walk(entry, depth - 1, entries);
                }
            } else if (Envelope.wanted(name)) {
                entries.add(file(entry));
            }
        }
    }

    private static String file(Path file) {
        try {
            BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
            return file.toRealPath() + " " + seen.size() + " " + seen.lastModifiedTime() + " " + seen.fileKey();
        } catch (IOException e) {
            return file + " can't be read";
        }
    }
}
