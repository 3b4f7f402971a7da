package io.disputetriage.rules.ruleset;

import io.disputetriage.diagnostics.Diagnostic;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;

/**
 * The scenario files below a folder, which need not be a ruleset's, and the payloads that they may name.
 *
 * @param texts path below the folder to text, sorted by path; of scenarios and payloads
 * @param faults of files that can't be read, or whose name is a slip for a scenario file's
 */
public record ScenarioTexts(SortedMap<String, String> texts, List<Diagnostic> faults) {
    public ScenarioTexts {
        texts = Collections.unmodifiableSortedMap(texts);
        faults = List.copyOf(faults);
    }

    /** Reads them as a ruleset's files are read: the same links, names and limits. */
    public static ScenarioTexts below(Path folder) {
        FileLimits limits = FolderReader.read(folder, path -> FileNames.ofScenarios(path) || FileNames.ofPayload(path));
        return new ScenarioTexts(limits.texts(), limits.faults());
    }

    /** Whether a scenario may name a payload so: below a folder {@code payloads}, and never above its own folder. */
    public static boolean isPayload(String name) {
        return FileNames.ofPayload(name);
    }
}
