package io.disputetriage.scenario;

import io.disputetriage.diagnostics.Diagnostic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Scenario files on disk.
 *
 * @param suites the sound files
 * @param refused the faults of the others
 */
public record ScenarioFiles(List<ScenarioSuite> suites, List<Diagnostic> refused) {
    public ScenarioFiles {
        suites = List.copyOf(suites);
        refused = List.copyOf(refused);
    }

    /**
     * Reads files as named, and every scenario file below folders, sorted by path; a file that is named
     * twice is read once.
     */
    public static ScenarioFiles read(List<Path> paths) {
        Set<Path> files = new LinkedHashSet<>();
        paths.forEach(path -> files.addAll(below(path)));
        return divided(files.stream().map(ScenarioFiles::read).toList());
    }

    /** Reads the scenario files among these, path to text, in the order of the map. */
    public static ScenarioFiles of(Map<String, String> texts) {
        return divided(texts.entrySet().stream()
                .filter(text -> text.getKey().endsWith(ScenarioSuite.ENDING))
                .map(text -> ScenarioReader.read(text.getValue(), text.getKey()))
                .toList());
    }

    private static ScenarioFiles divided(List<ScenarioResult> results) {
        List<ScenarioSuite> suites = new ArrayList<>();
        List<Diagnostic> refused = new ArrayList<>();
        for (ScenarioResult result : results) {
            if (result instanceof ScenarioResult.Read read) {
                suites.add(read.suite());
            } else {
                refused.addAll(((ScenarioResult.Refused) result).diagnostics());
            }
        }
        return new ScenarioFiles(suites, refused);
    }

    private static List<Path> below(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path.normalize());
        }
        try (Stream<Path> walk = Files.walk(path)) {
            return walk.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().endsWith(ScenarioSuite.ENDING))
                    .map(Path::normalize)
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ScenarioResult read(Path file) {
        String name = file.toString().replace('\\', '/');
        try {
            return ScenarioReader.read(Files.readString(file), name);
        } catch (IOException unreadable) {
            return new ScenarioResult.Refused(List.of(Diagnostic.error(
                    "SCN-107", name, 0, "The file can't be read as UTF-8 text", "Does it exist, and is it readable?")));
        }
    }
}
