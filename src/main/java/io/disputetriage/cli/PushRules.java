package io.disputetriage.cli;

import io.disputetriage.cli.remote.RulesService;
import io.disputetriage.cli.remote.ServiceAnswer;
import io.disputetriage.cli.remote.ServiceRefusal;
import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.rules.ruleset.RulesetFiles;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rules push}: lets a running service check a folder of rules, keep it, and make it active if that is asked for. */
@Command(
        name = "push",
        description = "Sends a folder of rules to a running service, which checks it, runs its scenarios and keeps it.",
        exitCodeList = {
            "0:kept, and active with --activate",
            "1:somebody else activated other rules at the same time; these are kept",
            "2:the command was called wrongly, or the service doesn't answer or refuses the key",
            "3:the rules were refused, and nothing is kept; every fault is shown"
        })
final class PushRules implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Mixin
    private RulesParameter rules;

    @Option(names = "--activate", description = "make them active in all replicas")
    private boolean activate;

    @Mixin
    private ServiceOptions service;

    @Override
    public Integer call() {
        RulesFolder folder = rules.folder();
        RulesetFiles.FilesResult read = RulesetFiles.read(folder.path());
        if (read instanceof RulesetFiles.Unreadable unreadable) {
            return refused(RulesAndScenarios.faults(folder, unreadable.diagnostics()))
                    .code();
        }
        RulesetFiles files = ((RulesetFiles.Read) read).files();
        return service.run(running -> push(running, folder, files));
    }

    private Exit push(RulesService running, RulesFolder folder, RulesetFiles files) throws ServiceRefusal {
        // Asked first: what others activate while these are on trial must not be undone unseen.
        String before = running.active();
        ServiceAnswer report = running.keep(files.texts());
        if (!report.diagnostics().isEmpty()) {
            service.show(report, "");
            return refused(folder.seenFromHere(report.diagnostics()));
        }
        String revision = report.value("/revision").orElseThrow();
        if (activate) {
            ServiceAnswer active = running.activate(revision, before);
            service.show(active, service.sentence(active, before));
        } else {
            service.show(
                    report,
                    "Kept: " + revision + ", " + report.value("/rules").orElse("0") + " rules, "
                            + report.value("/scenarios/passed").orElse("0") + " scenarios passed"
                            + System.lineSeparator() + "Not active yet: " + service.activation(revision));
        }
        return Exit.FINE;
    }

    private Exit refused(List<Diagnostic> faults) {
        new FaultList(faults).print(command.commandLine().getErr());
        return Exit.RULES_REFUSED;
    }
}
