package io.disputetriage.authoring.scenario;

import io.disputetriage.diagnostics.Breakdown;
import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.rules.ruleset.PlainPath;
import io.disputetriage.rules.ruleset.ScenarioTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
     *
     * @param platforms those that the rules list; empty: any is taken
     */
    public static ScenarioFiles read(List<Path> paths, List<String> platforms) {
        Map<String, ScenarioResult> results = new LinkedHashMap<>();
        paths.forEach(path -> {
            if (Files.isDirectory(path)) {
                below(path, platforms, results);
            } else {
                String name = shown(path);
                results.computeIfAbsent(name, named -> read(path, named, platforms));
            }
        });
        return divided(List.copyOf(results.values()));
    }

    /** Reads the scenario files among these, path to text, in the order of the map. */
    public static ScenarioFiles of(Map<String, String> texts, List<String> platforms) {
        return divided(texts.entrySet().stream()
                .filter(text -> text.getKey().endsWith(ScenarioSuite.ENDING))
                .map(text -> read(text.getValue(), text.getKey(), platforms))
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

    private static void below(Path folder, List<String> platforms, Map<String, ScenarioResult> results) {
        ScenarioTexts found = ScenarioTexts.below(folder);
        found.texts()
                .forEach((file, text) ->
                        results.computeIfAbsent(shown(folder.resolve(file)), name -> read(text, name, platforms)));
        // A key that no file can have: the faults of a folder belong to several files.
        results.put(
                folder + "/",
                new ScenarioResult.Refused(found.faults().stream()
                        .map(fault -> fault.in(shown(fault.file().equals(".") ? folder : folder.resolve(fault.file()))))
                        .toList()));
    }

    private static ScenarioResult read(String text, String file, List<String> platforms) {
        return Breakdown.caught(
                file,
                0,
                () -> ScenarioReader.read(text, file, platforms),
                fault -> new ScenarioResult.Refused(List.of(fault)));
    }

    private static ScenarioResult read(Path file, String name, List<String> platforms) {
        try {
            return read(Files.readString(file), name, platforms);
        } catch (IOException unreadable) {
            return new ScenarioResult.Refused(List.of(Diagnostic.error(
                    "SCN-107", name, 0, "The file can't be read as UTF-8 text", "Does it exist, and is it readable?")));
        }
    }

    private static String shown(Path path) {
        return PlainPath.of(path).toString().replace('\\', '/');
    }
}
