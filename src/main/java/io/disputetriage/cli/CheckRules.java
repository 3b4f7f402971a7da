package io.disputetriage.cli;

import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.rulebook.Rulebook;
import io.disputetriage.ruleset.RuleOutline;
import io.disputetriage.scenario.ScenarioFiles;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code check}: are these files a ruleset? */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Reads and compiles a folder of rules and reads its scenarios; shows every fault at its place.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:no fault", "2:there is no such folder", "3:faults, all of them listed"})
final class CheckRules implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Parameters(
            arity = "0..1",
            paramLabel = "RULES",
            defaultValue = RulesFolder.DEFAULT,
            description = "the folder of rules (default: ${DEFAULT-VALUE})")
    private Path rules;

    @Override
    public Integer call() {
        RulesFolder folder = RulesFolder.existing(rules, command);
        Rulebook.Loading loading = folder.load();
        ScenarioFiles scenarios = ScenarioFiles.read(List.of(folder.path()));
        List<Diagnostic> faults = new ArrayList<>(scenarios.refused());
        if (loading instanceof Rulebook.Refused refused) {
            faults.addAll(0, folder.seenFromHere(refused.diagnostics()));
        }
        PrintWriter out = command.commandLine().getOut();
        if (!faults.isEmpty()) {
            new FaultList(faults).print(command.commandLine().getErr());
        }
        if (loading instanceof Rulebook.Ready ready) {
            try (Rulebook rulebook = ready.rulebook()) {
                if (faults.isEmpty()) {
                    summary(rulebook, scenarios, out);
                }
            }
        }
        return (faults.isEmpty() ? Exit.FINE : Exit.RULES_REFUSED).code();
    }

    private static void summary(Rulebook rulebook, ScenarioFiles scenarios, PrintWriter out) {
        long files =
                rulebook.outlines().stream().map(RuleOutline::file).distinct().count();
        int cases = scenarios.suites().stream()
                .mapToInt(suite -> suite.scenarios().size())
                .sum();
        out.println(Amount.of(rulebook.outlines().size(), "rule") + " in " + Amount.of(files, "file") + ", "
                + Amount.of(cases, "scenario") + ", no faults");
        out.println("revision " + rulebook.revision());
    }
}
