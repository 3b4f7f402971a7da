package io.disputetriage.cli;

import io.disputetriage.cli.remote.RulesService;
import io.disputetriage.cli.remote.ServiceAnswer;
import io.disputetriage.cli.remote.ServiceRefusal;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rules activate}: promotes a revision that is kept, or goes back. */
@Command(
        name = "activate",
        description = "Makes a revision active that a running service keeps, in all its replicas.",
        exitCodeList = {
            "0:active",
            "1:somebody else activated other rules at the same time; nothing was changed",
            "2:the command was called wrongly, or the service doesn't answer or refuses the key",
            "3:the rules are not fit any more"
        })
final class ActivateRules implements Callable<Integer> {
    private static final String PREVIOUS = "previous";

    @Spec
    private CommandSpec command;

    @Parameters(
            paramLabel = "REVISION",
            description = "the revision, or 12 characters or more of its start; previous: the one active before")
    private String revision;

    @Mixin
    private ServiceOptions service;

    @Override
    public Integer call() {
        return service.run(this::activate);
    }

    private Exit activate(RulesService rules) throws ServiceRefusal {
        if (!revision.equals(PREVIOUS)) {
            return activate(rules, revision, rules.active());
        }
        ServiceAnswer status = rules.status();
        Optional<String> previous = status.value("/active/previous");
        if (previous.isEmpty()) {
            throw new ParameterException(
                    command.commandLine(),
                    status.value("/active/revision").isEmpty()
                            ? "The service's database doesn't answer, so what was active before isn't known"
                            : "No other rules were active before");
        }
        return activate(rules, previous.get(), status.value("/active/revision").orElseThrow());
    }

    private Exit activate(RulesService rules, String wanted, String instead) throws ServiceRefusal {
        ServiceAnswer active = rules.activate(wanted, instead);
        service.show(active, service.sentence(active, instead));
        return Exit.FINE;
    }
}
