package io.disputetriage.cli;

import io.disputetriage.authoring.report.CommandReport;
import io.disputetriage.authoring.scenario.ScenarioSuite;
import io.disputetriage.rules.drl.Rule;
import io.disputetriage.rules.rulebook.Rulebook;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code check}: are these files a ruleset? */
@Command(
        name = "check",
        description = "Reads and compiles a folder of rules and reads its scenarios; shows every fault at its place.",
        exitCodeList = {"0:no fault", "2:there is no such folder", "3:faults, all of them listed"})
final class CheckRules implements Callable<Integer> {
    @Mixin
    private RulesParameter rules;

    @Mixin
    private ReportOptions report;

    @Override
    public Integer call() {
        RulesFolder folder = rules.folder();
        RulesAndScenarios read = RulesAndScenarios.of(folder, folder.compiled(), List.of(folder.path()));
        if (read instanceof RulesAndScenarios.Faulty faulty) {
            return report.refused(faulty.faults()).code();
        }
        RulesAndScenarios.Sound sound = (RulesAndScenarios.Sound) read;
        try (Rulebook rulebook = sound.rulebook()) {
            report.show(counted(rulebook, sound.suites()));
        }
        return Exit.FINE.code();
    }

    private static CommandReport counted(Rulebook rulebook, List<ScenarioSuite> suites) {
        long files = rulebook.outlines().stream().map(Rule::file).distinct().count();
        int rules = rulebook.outlines().size();
        int cases = suites.stream().mapToInt(suite -> suite.scenarios().size()).sum();
        Map<String, Number> figures = new LinkedHashMap<>();
        figures.put("rules", rules);
        figures.put("files", files);
        figures.put("scenarios", cases);
        String counts = Amount.of(rules, "rule") + " in " + Amount.of(files, "file") + ", "
                + Amount.of(cases, "scenario") + ", no faults";
        return new CommandReport("check", counts + "; revision " + rulebook.revision(), List.of(), figures);
    }
}
