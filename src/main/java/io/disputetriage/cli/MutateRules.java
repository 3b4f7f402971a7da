package io.disputetriage.cli;

import io.disputetriage.authoring.mutation.MutantStatus;
import io.disputetriage.authoring.mutation.Mutation;
import io.disputetriage.authoring.mutation.MutationReport;
import io.disputetriage.authoring.report.CommandReport;
import io.disputetriage.authoring.scenario.MessageTrial;
import io.disputetriage.authoring.scenario.Trial;
import io.disputetriage.authoring.scenario.WordTrial;
import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.diagnostics.Suggestion;
import io.disputetriage.format.FactSheetWriter;
import io.disputetriage.rules.drl.Rule;
import io.disputetriage.rules.rulebook.Rulebook;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mutate}: would the scenarios notice if a rule were a little different? */
@Command(
        name = "mutate",
        description = "Changes rules one small thing at a time and shows the changes that no scenario notices.",
        exitCodeList = {
            "0:done, and the score is not below --min",
            "1:a scenario fails without any change",
            "2:the command was called wrongly, or a path doesn't exist",
            "3:rules or scenario files were refused",
            "4:the score is below --min",
            "5:there was no scenario, or nothing to change"
        })
final class MutateRules implements Callable<Integer> {
    private static final int STEP = 500;

    @Spec
    private CommandSpec command;

    @Mixin
    private RulesParameter rules;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "PATH",
            description = "scenario files, or folders to look for them in (default: RULES)")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--rule", paramLabel = "ID", description = "change this rule only; may be repeated")
    private List<String> ids = new ArrayList<>();

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "change the rules of this file only, below RULES; may be repeated")
    private List<String> files = new ArrayList<>();

    @Option(
            names = "--words",
            description =
                    "take out the rows of intake/words.csv in place of changing rules, for scenarios with payloads")
    private boolean words;

    @Option(
            names = "--messages",
            description = "leave out sentences of messages, or say them whatever their conditions are, in place of"
                    + " changing rules, for scenarios that expect drafts")
    private boolean messages;

    @Option(
            names = "--min",
            paramLabel = "PERCENT",
            converter = Percent.class,
            description = "exit with 4 if the score is lower")
    private BigDecimal min;

    @Mixin
    private ReportOptions report;

    @Override
    public Integer call() {
        RulesFolder folder = rules.folder();
        List<Path> where = paths.isEmpty() ? List.of(folder.path()) : paths;
        for (Path path : where) {
            if (!Files.exists(path)) {
                throw usage("There is no " + path + " in " + Path.of("").toAbsolutePath());
            }
        }
        RulesAndScenarios read = RulesAndScenarios.of(folder, folder.interpreted(), where);
        if (read instanceof RulesAndScenarios.Faulty faulty) {
            return report.refused(faulty.faults()).code();
        }
        RulesAndScenarios.Sound sound = (RulesAndScenarios.Sound) read;
        if (words) {
            return words(folder, WordTrial.of(sound.rulebook(), sound.suites())).code();
        }
        if (messages) {
            return messages(folder, MessageTrial.of(sound.rulebook(), sound.suites()))
                    .code();
        }
        return mutate(
                        folder,
                        sound.rulebook(),
                        Trial.of(sound.suites(), sound.rulebook().policy()))
                .code();
    }

    private Exit mutate(RulesFolder folder, Rulebook rulebook, List<Trial> trials) {
        known(rulebook.outlines());
        if (trials.isEmpty()) {
            report.show(new CommandReport("mutate", "There is no scenario that expects a decision", List.of()));
            return Exit.NOTHING_RAN;
        }
        Mutation mutation = Mutation.of(rulebook, trials);
        List<Trial> failing = mutation.failing();
        if (!failing.isEmpty()) {
            report.show(new CommandReport(
                    "mutate",
                    "Mend the rules or the scenarios first, with: test",
                    failing.stream().map(MutateRules::failure).toList()));
            return Exit.FOUND;
        }
        MutationReport result = mutation.run(this::wanted, new Progress(command, STEP, "changes tried"));
        report.show(shown(folder, result));
        if (result.changes().isEmpty()) {
            return Exit.NOTHING_RAN;
        }
        return min != null && percent(result).compareTo(min) < 0 ? Exit.BELOW_THRESHOLD : Exit.FINE;
    }

    private Exit words(RulesFolder folder, List<WordTrial.Row> rows) {
        int noticed = (int) rows.stream()
                .filter(row -> row.verdict() == WordTrial.Verdict.NOTICED)
                .count();
        List<Diagnostic> survivors = rows.stream()
                .filter(row -> row.verdict() == WordTrial.Verdict.SURVIVED)
                .map(row -> survivor(
                        "MUT-102",
                        row.file(),
                        row.line(),
                        "No scenario misses " + row.text(),
                        "Expect its fact in a scenario with the payload: facts"))
                .toList();
        Map<String, Number> figures = new LinkedHashMap<>();
        figures.put("rows", rows.size());
        figures.put("read", noticed + survivors.size());
        figures.put("noticed", noticed);
        rows.forEach(row -> figures.merge(
                "unread: " + row.platform(),
                row.verdict() == WordTrial.Verdict.UNREAD ? 1 : 0,
                (one, other) -> one.intValue() + other.intValue()));
        return tried(
                folder,
                "of words %s %%: of " + Amount.of(rows.size(), "row") + " of words " + (noticed + survivors.size())
                        + " are read by a payload of a scenario, and without it " + noticed + " are missed",
                figures,
                noticed,
                survivors);
    }

    private Exit messages(RulesFolder folder, List<MessageTrial.Change> changes) {
        int noticed = (int) changes.stream()
                .filter(change -> change.verdict() == MessageTrial.Verdict.NOTICED)
                .count();
        List<Diagnostic> survivors = changes.stream()
                .filter(change -> change.verdict() == MessageTrial.Verdict.SURVIVED)
                .map(change -> survivor(
                        "MUT-103",
                        change.file(),
                        change.line(),
                        "No scenario minds: " + change.text(),
                        "Expect in a scenario what the draft contains or lacks: drafts"))
                .toList();
        Map<String, Number> figures = new LinkedHashMap<>();
        figures.put("changes", changes.size());
        figures.put("said", noticed + survivors.size());
        figures.put("noticed", noticed);
        return tried(
                folder,
                "of messages %s %%: of " + Amount.of(changes.size(), "change") + " of messages "
                        + (noticed + survivors.size()) + " show in a draft of a scenario, and " + noticed
                        + " are noticed",
                figures,
                noticed,
                survivors);
    }

    private static Diagnostic survivor(String code, String file, int line, String message, String hint) {
        return new Diagnostic(code, Diagnostic.Severity.WARNING, file, line, 0, message, hint);
    }

    /** {@code title} has the place of the score in percent. */
    private Exit tried(
            RulesFolder folder, String title, Map<String, Number> figures, int noticed, List<Diagnostic> survivors) {
        int shown = noticed + survivors.size();
        BigDecimal score =
                BigDecimal.valueOf(shown == 0 ? 0 : 100.0 * noticed / shown).setScale(1, RoundingMode.DOWN);
        Map<String, Number> all = new LinkedHashMap<>();
        all.put("score", score);
        all.putAll(figures);
        report.show(new CommandReport(
                "mutate",
                "mutation score " + String.format(title, score),
                survivors.stream().map(folder::seenFromHere).toList(),
                all));
        if (shown == 0) {
            return Exit.NOTHING_RAN;
        }
        return min != null && score.compareTo(min) < 0 ? Exit.BELOW_THRESHOLD : Exit.FINE;
    }

    /** A name that is nowhere would quietly change nothing. */
    private void known(List<Rule> outlines) {
        known(ids, outlines.stream().map(Rule::id).toList(), "rule ");
        known(files, outlines.stream().map(Rule::file).distinct().toList(), "rule file ");
    }

    private void known(List<String> named, List<String> there, String what) {
        named.stream().filter(name -> !there.contains(name)).findFirst().ifPresent(name -> {
            throw usage("There is no " + what + name + " in " + rules.path() + Suggestion.sentence(name, there));
        });
    }

    private boolean wanted(Rule rule) {
        return (ids.isEmpty() || ids.contains(rule.id())) && (files.isEmpty() || files.contains(rule.file()));
    }

    private static CommandReport shown(RulesFolder folder, MutationReport result) {
        Map<String, Number> figures = new LinkedHashMap<>();
        figures.put("score", percent(result));
        figures.put("changes", result.changes().size());
        figures.put("noticed", result.count(MutantStatus.Killed.class));
        figures.put("survived", result.count(MutantStatus.Survived.class));
        figures.put("equivalent", result.count(MutantStatus.Equivalent.class));
        result.survivorsByOperator()
                .forEach((operator, number) -> figures.put("survived: " + operator.words(), number));
        String title = "mutation score " + percent(result) + " %: of "
                + Amount.of(result.changes().size(), "change") + " " + result.count(MutantStatus.Killed.class)
                + " noticed, " + result.count(MutantStatus.Survived.class) + " not; "
                + result.count(MutantStatus.Equivalent.class) + " that change no decision left out";
        return new CommandReport(
                "mutate",
                title,
                result.survivors().stream()
                        .map(change -> folder.seenFromHere(diagnostic(change)))
                        .toList(),
                figures);
    }

    private static Diagnostic failure(Trial trial) {
        return Diagnostic.error(
                "SCN-201",
                trial.suite().file(),
                trial.scenario().line(),
                trial.scenario().id() + " fails without any change",
                null);
    }

    private static Diagnostic diagnostic(MutationReport.Change change) {
        return new Diagnostic(
                "MUT-101",
                Diagnostic.Severity.WARNING,
                change.file(),
                change.line(),
                change.column(),
                change.rule() + ": " + change.text(),
                hint((MutantStatus.Survived) change.verdict()));
    }

    /** With a case to write a scenario from: JSON is YAML as well. */
    private static String hint(MutantStatus.Survived survivor) {
        return (survivor.reached() == 0
                        ? "In no scenario does the rule say anything else."
                        : "It says something else in " + Amount.of(survivor.reached(), "scenario")
                                + ", and none of them minds.")
                + " Another decision (" + String.join(", ", survivor.example().members()) + "): "
                + FactSheetWriter.given(survivor.example().example());
    }

    /** Rounded down, so that a score that is shown was reached. */
    private static BigDecimal percent(MutationReport result) {
        return BigDecimal.valueOf(100 * result.score()).setScale(1, RoundingMode.DOWN);
    }

    private ParameterException usage(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
