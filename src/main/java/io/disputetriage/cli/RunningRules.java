package io.disputetriage.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code rules}: those of a running service, asked and changed through its API. */
@Command(
        name = "rules",
        synopsisSubcommandLabel = "COMMAND",
        description = "Ships rules to a running service, says what is active there, and goes back.",
        subcommands = {PushRules.class, RulesStatus.class, ActivateRules.class})
final class RunningRules implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        throw new ParameterException(command.commandLine(), "Say what to do: push, status or activate");
    }
}
