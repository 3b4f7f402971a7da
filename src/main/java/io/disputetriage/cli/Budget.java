package io.disputetriage.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How many fact sheets a command looks at, which bounds its time and what its answer is worth. */
final class Budget {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--budget",
            paramLabel = "N",
            defaultValue = "130000",
            description = "look at so many fact sheets at most (default: ${DEFAULT-VALUE})")
    private int sheets;

    int sheets() {
        if (sheets < 1) {
            throw new ParameterException(command.commandLine(), "--budget is a number above zero, not " + sheets);
        }
        return sheets;
    }
}
