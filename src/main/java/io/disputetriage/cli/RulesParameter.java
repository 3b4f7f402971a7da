package io.disputetriage.cli;

import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The folder of rules that a command is about. */
final class RulesParameter {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Parameters(
            arity = "0..1",
            paramLabel = "RULES",
            defaultValue = RulesFolder.DEFAULT,
            description = "the folder of rules (default: ${DEFAULT-VALUE})")
    private Path path;

    /** As it was named. */
    Path path() {
        return path;
    }

    /** The folder, if it is there; otherwise the command was called wrongly. */
    RulesFolder folder() {
        return RulesFolder.existing(path, command);
    }
}
