package io.disputetriage.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What a command would write into the files of a ruleset. */
record ChangedFiles(SortedMap<String, String> texts) {

    ChangedFiles(Map<String, String> before, Map<String, String> after) {
        this(changed(before, after));
    }

    private static SortedMap<String, String> changed(Map<String, String> before, Map<String, String> after) {
        SortedMap<String, String> changed = new TreeMap<>(after);
        changed.entrySet().removeIf(entry -> entry.getValue().equals(before.get(entry.getKey())));
        return changed;
    }

    void write(RulesFolder folder, CommandSpec command) {
        texts.forEach((file, text) -> {
            Path path = folder.path().resolve(file);
            try {
                Files.writeString(path, text);
            } catch (IOException unwritable) {
                throw new ParameterException(command.commandLine(), path + " can't be written");
            }
        });
    }
}
