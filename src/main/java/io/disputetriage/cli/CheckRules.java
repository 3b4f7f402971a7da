package io.disputetriage.cli;

import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.report.Report;
import io.disputetriage.rulebook.Rulebook;
import io.disputetriage.ruleset.RuleOutline;
import io.disputetriage.scenario.ScenarioFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private ReportOptions report;

    @Override
    public Integer call() {
        RulesFolder folder = RulesFolder.existing(rules, command);
        Rulebook.Loading loading = folder.load();
        ScenarioFiles scenarios = ScenarioFiles.read(List.of(folder.path()));
        List<Diagnostic> faults = new ArrayList<>(scenarios.refused());
        if (loading instanceof Rulebook.Refused refused) {
            faults.addAll(0, folder.seenFromHere(refused.diagnostics()));
        }
        if (!(loading instanceof Rulebook.Ready ready)) {
            return report.refused(faults).code();
        }
        try (Rulebook rulebook = ready.rulebook()) {
            if (!faults.isEmpty()) {
                return report.refused(faults).code();
            }
            report.show(sound(rulebook, scenarios));
            return Exit.FINE.code();
        }
    }

    private static Report sound(Rulebook rulebook, ScenarioFiles scenarios) {
        long files =
                rulebook.outlines().stream().map(RuleOutline::file).distinct().count();
        int rules = rulebook.outlines().size();
        int cases = scenarios.suites().stream()
                .mapToInt(suite -> suite.scenarios().size())
                .sum();
        Map<String, Number> figures = new LinkedHashMap<>();
        figures.put("rules", rules);
        figures.put("files", files);
        figures.put("scenarios", cases);
        String counts = Amount.of(rules, "rule") + " in " + Amount.of(files, "file") + ", "
                + Amount.of(cases, "scenario") + ", no faults";
        return new Report("check", counts + "; revision " + rulebook.revision(), List.of(), figures);
    }
}
