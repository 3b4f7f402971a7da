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
import java.util.function.Function;

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
                .map(text -> read(text.getValue(), text.getKey(), platforms, beside(text.getKey(), texts)))
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
        found.texts().entrySet().stream()
                .filter(file -> !ScenarioTexts.isPayload(file.getKey()))
                .forEach(file -> results.computeIfAbsent(
                        shown(folder.resolve(file.getKey())),
                        name -> read(file.getValue(), name, platforms, beside(file.getKey(), found.texts()))));
        // A key that no file can have: the faults of a folder belong to several files.
        results.put(
                folder + "/",
                new ScenarioResult.Refused(found.faults().stream()
                        .map(fault -> fault.in(shown(fault.file().equals(".") ? folder : folder.resolve(fault.file()))))
                        .toList()));
    }

    private static ScenarioResult read(
            String text, String file, List<String> platforms, Function<String, String> beside) {
        return Breakdown.caught(
                file,
                0,
                () -> ScenarioReader.read(text, file, platforms, beside),
                fault -> new ScenarioResult.Refused(List.of(fault)));
    }

    private static ScenarioResult read(Path file, String name, List<String> platforms) {
        try {
            return read(Files.readString(file), name, platforms, beside(file));
        } catch (IOException unreadable) {
            return new ScenarioResult.Refused(List.of(Diagnostic.error(
                    "SCN-107", name, 0, "The file can't be read as UTF-8 text", "Does it exist, and is it readable?")));
        }
    }

    /** Payloads by their names from where a file is, among these texts. */
    private static Function<String, String> beside(String file, Map<String, String> texts) {
        String folder = file.substring(0, file.lastIndexOf('/') + 1);
        return name -> ScenarioTexts.isPayload(name) ? texts.get(folder + name) : null;
    }

    /** The same on disk; one that can't be read is not there. */
    static Function<String, String> beside(Path file) {
        return name -> {
            try {
                return ScenarioTexts.isPayload(name) ? Files.readString(file.resolveSibling(name)) : null;
            } catch (IOException unreadable) {
                return null;
            }
        };
    }

    private static String shown(Path path) {
        return PlainPath.of(path).toString().replace('\\', '/');
    }
}
