package io.disputetriage.cli;

import io.disputetriage.authoring.lint.Finding;
import io.disputetriage.authoring.lint.Linter;
import io.disputetriage.authoring.report.CommandReport;
import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.rules.ruleset.RulesetFiles;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lint}: could the rules be written better? */
@Command(
        name = "lint",
        description = "Looks over rules, scenarios and tables for what is allowed and yet better written otherwise.",
        exitCodeList = {
            "0:no finding, or --fix mended them all",
            "1:a finding",
            "2:there is no such folder",
            "3:rules or scenarios that can't be read; every fault is shown, as by check"
        })
final class LintRules implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Mixin
    private RulesParameter rules;

    @Option(names = "--fix", description = "mend what can be mended without changing a decision, and show the rest")
    private boolean fix;

    @Mixin
    private ReportOptions report;

    @Override
    public Integer call() {
        RulesFolder folder = rules.folder();
        RulesetFiles.FilesResult read = RulesetFiles.read(folder.path());
        if (read instanceof RulesetFiles.Unreadable unreadable) {
            return report.refused(RulesAndScenarios.faults(folder, unreadable.diagnostics()))
                    .code();
        }
        RulesetFiles files = ((RulesetFiles.Read) read).files();
        if (fix) {
            RulesetFiles mended = Linter.mended(files);
            ChangedFiles changed = new ChangedFiles(files.texts(), mended.texts());
            List<String> dropped = changed.texts().keySet().stream()
                    .filter(file -> !changed.dropped(folder, file).isEmpty())
                    .map(file -> folder.seenFromHere(file) + changed.dropped(folder, file))
                    .toList();
            changed.write(folder, command);
            dropped.forEach(command.commandLine().getErr()::println);
            files = mended;
        }
        Linter.Result result = Linter.lint(files);
        if (result instanceof Linter.Refused refused) {
            return report.refused(RulesAndScenarios.faults(folder, refused.diagnostics()))
                    .code();
        }
        List<Diagnostic> findings = ((Linter.Linted) result)
                .findings().stream()
                        .map(Finding::diagnostic)
                        .map(folder::seenFromHere)
                        .toList();
        report.show(new CommandReport("lint", sentence(findings), findings));
        return (findings.isEmpty() ? Exit.FINE : Exit.FOUND).code();
    }

    private static String sentence(List<Diagnostic> findings) {
        long files = findings.stream().map(Diagnostic::file).distinct().count();
        return findings.isEmpty()
                ? "no findings"
                : Amount.of(findings.size(), "finding") + " in " + Amount.of(files, "file");
    }
}
