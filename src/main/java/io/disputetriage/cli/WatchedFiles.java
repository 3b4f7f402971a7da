package io.disputetriage.cli;

import io.disputetriage.rules.ruleset.RulesetFiles;
import io.disputetriage.rules.ruleset.ScenarioTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rules and scenarios that are looked at again and again, by their content: many editors write a file more than once. */
final class WatchedFiles {
    private final Path rules;
    private final List<Path> scenarios;
    private List<Object> known = List.of();
    private List<Object> last = List.of();
    private boolean started;

    /** @param scenarios files, or folders to look for them in */
    WatchedFiles(Path rules, List<Path> scenarios) {
        this.rules = rules;
        this.scenarios = List.copyOf(scenarios);
    }

    /**
     * Looks once. True the first time, and then when something is not as it was when this was last true and has stayed
     * so since the look before.
     */
    boolean tick() {
        List<Object> now = look();
        boolean settled = now.equals(last);
        last = now;
        if (started && (!settled || now.equals(known))) {
            return false;
        }
        started = true;
        known = now;
        return true;
    }

    private List<Object> look() {
        List<Object> contents = new ArrayList<>();
        RulesetFiles.FilesResult read = RulesetFiles.read(rules);
        contents.add(read instanceof RulesetFiles.Read sound ? sound.files().revision() : read);
        scenarios.forEach(path -> contents.add(Files.isDirectory(path) ? ScenarioTexts.below(path) : content(path)));
        return contents;
    }

    private static int content(Path file) {
        try {
            return Arrays.hashCode(Files.readAllBytes(file));
        } catch (IOException gone) {
            return 0;
        }
    }
}
