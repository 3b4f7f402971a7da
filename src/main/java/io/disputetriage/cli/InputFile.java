package io.disputetriage.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** A file or pipe to read, named on the command line; {@code -} is the standard input. */
record InputFile(Path path) {
    private static final Path STANDARD_INPUT = Path.of("-");

    /** The file, if it is there; otherwise the command was called wrongly. */
    static InputFile existing(Path path, CommandSpec command) {
        InputFile file = new InputFile(path);
        // A pipe is no regular file, and has no size.
        if (!file.isStandardInput() && (!Files.exists(path) || Files.isDirectory(path))) {
            throw new ParameterException(
                    command.commandLine(),
                    Files.isDirectory(path)
                            ? path + " is a folder: name a file"
                            : "There is no file " + path + " in " + Path.of("").toAbsolutePath());
        }
        return file;
    }

    InputStream open() throws IOException {
        return isStandardInput() ? System.in : Files.newInputStream(path);
    }

    /** As messages name it. */
    @Override
    public String toString() {
        return isStandardInput() ? "The standard input" : path.toString();
    }

    private boolean isStandardInput() {
        return path.equals(STANDARD_INPUT);
    }
}
