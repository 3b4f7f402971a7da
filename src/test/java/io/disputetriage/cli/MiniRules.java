package io.disputetriage.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** One rule, one scenario and the shipped policy: a ruleset that is read in a moment. */
final class MiniRules {
    private MiniRules() {}

    /** Writes it into a folder, which is made. */
    static Path in(Path folder) throws IOException {
        Path playbooks = Files.createDirectories(folder.resolve("playbooks"));
        Path policy = Files.createDirectories(folder.resolve("policy"));
        try (Stream<Path> tables = Files.list(Path.of("rules/policy"))) {
            for (Path table : tables.toList()) {
                Files.copy(table, policy.resolve(table.getFileName()));
            }
        }
        Files.writeString(playbooks.resolve("mini.drl"), text("mini.drl"));
        Files.writeString(playbooks.resolve("mini.scenarios.yaml"), text("mini.scenarios.yaml"));
        return folder;
    }

    private static String text(String name) throws IOException {
        return Files.readString(Path.of("src/test/resources/mini", name));
    }
}
