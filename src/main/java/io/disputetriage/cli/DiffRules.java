package io.disputetriage.cli;

import io.disputetriage.authoring.analysis.Asked;
import io.disputetriage.authoring.analysis.DiffReport;
import io.disputetriage.authoring.analysis.RulesetDiff;
import io.disputetriage.authoring.report.CommandReport;
import io.disputetriage.authoring.scenario.ScenarioFiles;
import io.disputetriage.authoring.scenario.Trial;
import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.rules.drl.Rule;
import io.disputetriage.rules.rulebook.Rulebook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code diff}: which cases do these rules decide otherwise than those? */
@Command(
        name = "diff",
        description = {
            "Enumerates fact sheets from the literals of two rulesets and shows those that get another decision, by what causes it and which actions come, go, move or change; "
                    + "each with the least fact sheet and both decisions.",
            "Decisions that differ in nothing but their questions are counted apart, with the facts that are newly asked or no longer.",
            "Messages are compared sentence by sentence; that one says something else is shown and changes no decision.",
            "No difference is a statement about the fact sheets that were looked at; the report says how many and which."
        },
        exitCodeList = {
            "0:no difference was found, but perhaps in messages",
            "1:some fact sheets get another decision or other questions, or something that changed showed in none",
            "2:the command was called wrongly, there is no such folder or revision, or the database doesn't answer",
            "3:the rules of one of them were refused"
        })
final class DiffRules implements Callable<Integer> {
    /** What need not be compared, by its name in a decision. */
    enum Ignored {
        questions
    }

    @Parameters(
            index = "0",
            paramLabel = "OLD",
            description = "a folder of rules, or a revision that the database keeps")
    private String old;

    @Parameters(index = "1", paramLabel = "NEW", description = "likewise")
    private String now;

    @Mixin
    private NamedRules named;

    @Option(
            names = "--ignore",
            paramLabel = "MEMBER",
            description = "don't compare this member of decisions: ${COMPLETION-CANDIDATES}")
    private Ignored ignored;

    @Mixin
    private Budget budget;

    @Mixin
    private ReportOptions report;

    @Override
    public Integer call() {
        Rulebook.Loading before = named.interpreted(old);
        Rulebook.Loading after = named.interpreted(now);
        List<Diagnostic> faults = new ArrayList<>();
        Stream.of(before, after)
                .filter(Rulebook.Refused.class::isInstance)
                .forEach(refused -> faults.addAll(((Rulebook.Refused) refused).diagnostics()));
        if (!faults.isEmpty() || !(before instanceof Rulebook.Ready one) || !(after instanceof Rulebook.Ready other)) {
            return report.refused(faults).code();
        }
        DiffReport diff = RulesetDiff.of(
                one.rulebook(),
                other.rulebook(),
                budget.search(seeds(other.rulebook())),
                ignored == null ? Set.of() : Set.of(ignored.name()));
        List<Diagnostic> findings = new ArrayList<>();
        Map<String, Rule> rules = new HashMap<>();
        one.rulebook().outlines().forEach(rule -> rules.put(rule.id(), rule));
        other.rulebook().outlines().forEach(rule -> rules.put(rule.id(), rule));
        diff.regions().forEach(region -> findings.add(finding(region, rules)));
        diff.unseen().forEach(unseen -> findings.add(finding(unseen)));
        diff.asked().ifPresent(asked -> findings.add(finding(asked)));
        boolean decidedAlike = findings.isEmpty();
        diff.messages().forEach(changed -> findings.add(inNew(MessageChangeText.finding(changed))));
        report.show(new CommandReport("diff", RegionText.title(diff), findings, diff.figures()));
        return (decidedAlike ? Exit.FINE : Exit.FOUND).code();
    }

    /** At the first rule that says something else; in the new folder, if it is there. */
    private Diagnostic finding(DiffReport.Region region, Map<String, Rule> rules) {
        Optional<Rule> rule = region.causes().stream()
                .map(cause -> rules.get(cause.split(" ", 2)[0]))
                .filter(found -> found != null)
                .findFirst();
        return inNew(new Diagnostic(
                "DIF-101",
                Diagnostic.Severity.WARNING,
                rule.map(Rule::file).orElse("."),
                rule.map(Rule::line).orElse(0),
                0,
                RegionText.message(region),
                RegionText.example(region.example())));
    }

    /** Where it stands; in the old folder, if it is gone. */
    private Diagnostic finding(DiffReport.Unseen unseen) {
        return inNew(RegionText.finding(
                unseen,
                "fact sheets that were looked at",
                "Write a scenario in which it shows, or look at more fact sheets with --budget"));
    }

    /** At no rule: which of those that changed asks for a fact doesn't show in a decision. */
    private Diagnostic finding(Asked asked) {
        return inNew(new Diagnostic(
                "DIF-102",
                Diagnostic.Severity.WARNING,
                ".",
                0,
                0,
                AskedText.message(asked),
                RegionText.example(asked.example())));
    }

    private Diagnostic inNew(Diagnostic finding) {
        return named.folder(now).map(folder -> folder.seenFromHere(finding)).orElse(finding);
    }

    /** The scenarios of both folders, payloads as the new rules read them; faulty ones are for {@code check} to complain of. */
    private List<FactSheet> seeds(Rulebook after) {
        List<Path> folders = Stream.of(old, now)
                .flatMap(one -> named.folder(one).stream())
                .map(RulesFolder::path)
                .distinct()
                .toList();
        return Trial.of(ScenarioFiles.read(folders, List.of()).suites(), after.policy()).stream()
                .map(Trial::sheet)
                .distinct()
                .toList();
    }
}
