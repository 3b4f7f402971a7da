package io.disputetriage.cli;

import io.disputetriage.authoring.scenario.ScenarioFiles;
import io.disputetriage.authoring.scenario.ScenarioReport;
import io.disputetriage.authoring.scenario.ScenarioRunner;
import io.disputetriage.rules.rulebook.Rulebook;
import io.disputetriage.rules.rulebook.ShippedRulebook;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code compile}: what a start would do with these rules, done now. */
@Command(
        name = "compile",
        description = {
            "Compiles a folder of rules, runs its scenarios, and keeps both results beside the program.",
            "A service with these very rules starts without doing either; other rules are compiled as ever."
        },
        exitCodeList = {
            "0:the next start takes it up",
            "1:a scenario failed; only the compiled rules are kept",
            "2:there is no such folder, or the program isn't packaged",
            "3:rules or scenario files were refused"
        })
final class CompileRules implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Mixin
    private RulesParameter rules;

    @Override
    public Integer call() {
        RulesFolder folder = rules.folder();
        PrintWriter err = command.commandLine().getErr();
        Optional<Rulebook.Loading> loading = folder.shipped();
        if (loading.isEmpty()) {
            err.println("This program runs from a folder of classes; make its jar with: mvn package -DskipTests");
            return Exit.USAGE.code();
        }
        if (loading.get() instanceof Rulebook.Refused refused) {
            new FaultList(RulesAndScenarios.faults(folder, refused.diagnostics())).print(err);
            return Exit.RULES_REFUSED.code();
        }
        try (Rulebook rulebook = ((Rulebook.Ready) loading.get()).rulebook()) {
            return tried(rulebook, err).code();
        }
    }

    private Exit tried(Rulebook rulebook, PrintWriter err) {
        ScenarioFiles scenarios = ScenarioFiles.of(rulebook.files().texts(), rulebook.platforms());
        if (!scenarios.refused().isEmpty()) {
            new FaultList(scenarios.refused()).print(err);
            return Exit.RULES_REFUSED;
        }
        ScenarioReport report = ScenarioRunner.run(rulebook, scenarios.suites());
        if (report.anyFailed()) {
            err.println("A scenario fails, so a start will run them all; which one, says: test " + rules.path());
            return Exit.FOUND;
        }
        ShippedRulebook.keepPassed(rulebook);
        command.commandLine()
                .getOut()
                .println("Compiled " + Amount.of(rulebook.outlines().size(), "rule") + ", and "
                        + Amount.of(report.cases().count(), "scenario") + " pass; revision " + rulebook.revision());
        return Exit.FINE;
    }
}
