package io.disputetriage.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Files that are looked at again and again, by their content: many editors write a file more than once. */
final class WatchedFiles {
    private static final List<String> ENDINGS = List.of(".drl", ".csv", ".yaml");

    private final List<Path> paths;
    private Map<String, Integer> known = Map.of();
    private Map<String, Integer> last = Map.of();
    private boolean started;

    WatchedFiles(List<Path> paths) {
        this.paths = List.copyOf(paths);
    }

    /**
     * Looks once. True the first time, and then when something is not as it was when this was last true and has stayed
     * so since the look before.
     */
    boolean tick() {
        Map<String, Integer> now = look();
        boolean settled = now.equals(last);
        last = now;
        if (started && (!settled || now.equals(known))) {
            return false;
        }
        started = true;
        known = now;
        return true;
    }

    private Map<String, Integer> look() {
        Map<String, Integer> contents = new TreeMap<>();
        for (Path path : paths) {
            for (Path file : below(path)) {
                contents.put(file.toString(), content(file));
            }
        }
        return contents;
    }

    private static List<Path> below(Path path) {
        try (Stream<Path> walk = Files.walk(path)) {
            return walk.filter(file ->
                            ENDINGS.stream().anyMatch(ending -> file.toString().endsWith(ending)))
                    .filter(Files::isRegularFile)
                    .toList();
        } catch (IOException | UncheckedIOException gone) {
            return List.of();
        }
    }

    private static int content(Path file) {
        try {
            return Arrays.hashCode(Files.readAllBytes(file));
        } catch (IOException gone) {
            return 0;
        }
    }
}
