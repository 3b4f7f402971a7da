package io.disputetriage.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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

    /** What goes from a file, when it is written, without being in its text: empty, or words in brackets. */
    String dropped(RulesFolder folder, String file) {
        try {
            String now = Files.readString(folder.path().resolve(file));
            List<String> dropped = new ArrayList<>();
            if (now.contains("\r\n")) {
                dropped.add("line ends CRLF become LF");
            }
            if (now.startsWith("\uFEFF")) {
                dropped.add("the byte order mark goes");
            }
            return dropped.isEmpty() ? "" : " (" + String.join(", ", dropped) + ")";
        } catch (IOException gone) {
            return "";
        }
    }

    /** Writes all of them or, where one can't be written, none: then every such file is named in the misuse. */
    void write(RulesFolder folder, CommandSpec command) {
        Map<Path, Path> ready = new LinkedHashMap<>();
        List<Path> unwritable = new ArrayList<>();
        texts.forEach((file, text) -> {
            Path path = folder.path().resolve(file);
            try {
                Path real = path.toRealPath();
                // Readers of rules pass over names that start with a dot.
                Path fresh = real.resolveSibling("." + real.getFileName() + ".new");
                Files.copy(real, fresh, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
                ready.put(fresh, real);
                Files.writeString(fresh, text);
                if (!Files.isWritable(real)) {
                    unwritable.add(path);
                }
            } catch (IOException e) {
                unwritable.add(path);
            }
        });
        if (unwritable.isEmpty()) {
            ready.forEach((fresh, real) -> replace(real, fresh, unwritable));
        }
        ready.keySet().forEach(ChangedFiles::delete);
        if (!unwritable.isEmpty()) {
            List<String> faults =
                    unwritable.stream().map(path -> path + " can't be written").toList();
            throw new ParameterException(command.commandLine(), String.join("\n", faults));
        }
    }

    private static void replace(Path real, Path fresh, List<Path> unwritable) {
        try {
            Files.move(fresh, real, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            unwritable.add(real);
        }
    }

    private static void delete(Path fresh) {
        try {
            Files.deleteIfExists(fresh);
        } catch (IOException left) {
            // Nobody reads it, and the next call takes its place.
        }
    }
}
