package io.disputetriage.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What an earlier run left in a file that a command would write. */
final class OldOutput {
    private OldOutput() {}

    /** Removes it if it is there, and says so: it would be taken for what this run didn't write. */
    static void remove(Path file, CommandSpec command) {
        if (file == null || !Files.isRegularFile(file)) {
            return;
        }
        try {
            Files.delete(file);
        } catch (IOException kept) {
            throw new ParameterException(
                    command.commandLine(), file + " can't be removed: it isn't what this run was to write");
        }
        command.commandLine().getErr().println("Removed " + file + ": it isn't what this run was to write");
    }
}
