package io.disputetriage.rules.ruleset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/**
 * What can be seen of a folder of rules without opening a file: names, where links lead, sizes, times. Two equal
 * prints mean, nearly always, that nothing was changed in between.
 */
record FolderFingerprint(List<String> entries) {
    static FolderFingerprint of(Path folder) {
        return new FolderFingerprint(FolderWalk.of(folder, FileNames::matters).stream()
                .map(FolderFingerprint::entry)
                .toList());
    }

    private static String entry(FolderWalk.Found found) {
        if (!(found instanceof FolderWalk.File file)) {
            return ((FolderWalk.Unreadable) found).fault().toString();
        }
        String names = file.path() + " " + file.real();
        try {
            BasicFileAttributes seen = Files.readAttributes(file.real(), BasicFileAttributes.class);
            return names + " " + seen.size() + " " + seen.lastModifiedTime() + " " + seen.fileKey();
        } catch (IOException e) {
            return names + " can't be read";
        }
    }
}
