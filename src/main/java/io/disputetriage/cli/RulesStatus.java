package io.disputetriage.cli;

import io.disputetriage.cli.remote.RulesService;
import io.disputetriage.cli.remote.ServiceAnswer;
import io.disputetriage.cli.remote.ServiceRefusal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code rules status}: what is active, what runs, and what was tried last. */
@Command(
        name = "status",
        description = "Says what is active in a running service, what was before it, and what was tried last.",
        exitCodeList = {"0:shown", "2:the command was called wrongly, or the service doesn't answer or refuses the key"
        })
final class RulesStatus implements Callable<Integer> {
    @Mixin
    private ServiceOptions service;

    @Override
    public Integer call() {
        return service.run(this::show);
    }

    private Exit show(RulesService rules) throws ServiceRefusal {
        ServiceAnswer status = rules.status();
        List<String> lines = new ArrayList<>();
        lines.add("Active:   " + status.value("/active/revision").orElse("unknown, the database doesn't answer"));
        status.value("/active/at")
                .ifPresent(at -> lines.add("          since " + at + ", by "
                        + status.value("/active/actor").orElse("nobody") + " ("
                        + status.value("/active/cause").orElse("") + ")"));
        lines.add("Before:   " + status.value("/active/previous").orElse("none"));
        lines.add("Runs:     " + status.value("/running/revision").orElse("none") + " in "
                + status.value("/replica").orElse("this replica")
                + status.value("/running/trouble")
                        .map(trouble -> ", in trouble: " + trouble)
                        .orElse(""));
        for (int i = 0; i < status.size("/replicas"); i++) {
            String replica = "/replicas/" + i;
            if (status.size(replica + "/differs") > 0) {
                lines.add("Differs:  " + status.value(replica + "/name").orElse("") + " runs "
                        + status.value(replica + "/running").orElse("nothing")
                        + ", its folder holds "
                        + status.value(replica + "/folder").orElse("what can't be read"));
            }
        }
        status.value("/underTrial/revision").ifPresent(revision -> lines.add("On trial: " + revision));
        lines.add("Last try: " + status.value("/lastAttempt/revision").orElse("files that can't be read") + ", "
                + status.value("/lastAttempt/result").orElse("") + " at "
                + status.value("/lastAttempt/at").orElse(""));
        status.diagnosticsOfLastAttempt().forEach(fault -> lines.add(fault.toString()));
        service.show(status, String.join(System.lineSeparator(), lines));
        return Exit.FINE;
    }
}
