package io.disputetriage.cli;

import io.disputetriage.authoring.analysis.GapReport;
import io.disputetriage.authoring.report.CommandReport;
import io.disputetriage.authoring.scenario.Trial;
import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.rules.rulebook.Rulebook;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gaps}: what do these rules leave open, contradict or say in vain? */
@Command(
        name = "gaps",
        description = {
            "Enumerates fact sheets from the literals of the rules and shows where no playbook fits, where only a guard "
                    + "settles what rules propose, and rules that never fire or speak in vain; each with the least fact sheet.",
            "Gaps on purpose stand in gaps.yaml of the folder, each with a reason.",
            "What is found is decided by sheets made for the rules and kinds, however small the budget; a sample fills them up to it."
        },
        exitCodeList = {
            "0:every gap that was found is declared, or is one of OLD, too",
            "1:a gap is not declared, or a declared one is not there",
            "2:the command was called wrongly, or there is no such folder",
            "3:rules or scenario files were refused"
        })
final class FindGaps implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Mixin
    private RulesParameter rules;

    @Option(
            names = "--against",
            paramLabel = "OLD",
            description = "leave out what these rules have as well: what stays comes of the change")
    private Path against;

    @Mixin
    private Budget budget;

    @Mixin
    private ReportOptions report;

    @Override
    public Integer call() {
        RulesFolder folder = rules.folder();
        RulesAndScenarios read = RulesAndScenarios.of(folder, folder.interpreted(), List.of(folder.path()));
        if (read instanceof RulesAndScenarios.Faulty faulty) {
            return report.refused(faulty.faults()).code();
        }
        RulesAndScenarios.Sound sound = (RulesAndScenarios.Sound) read;
        Optional<Rulebook> before = Optional.empty();
        if (against != null) {
            RulesFolder old = RulesFolder.existing(against, command);
            Rulebook.Loading loading = old.interpreted();
            if (loading instanceof Rulebook.Refused refused) {
                return report.refused(old.seenFromHere(refused.diagnostics())).code();
            }
            before = Optional.of(((Rulebook.Ready) loading).rulebook());
        }
        GapReport gaps = GapReport.of(
                sound.rulebook(),
                before,
                budget.search(Trial.of(sound.suites(), sound.rulebook().policy()).stream()
                        .map(Trial::sheet)
                        .toList()));
        List<Diagnostic> findings = folder.seenFromHere(gaps.findings());
        String title = Amount.of(findings.size(), "finding") + ", " + Amount.of(gaps.declared(), "declared gap") + "; "
                + gaps.sentence();
        report.show(new CommandReport("gaps", title, findings, gaps.figures()));
        return (findings.isEmpty() ? Exit.FINE : Exit.FOUND).code();
    }
}
