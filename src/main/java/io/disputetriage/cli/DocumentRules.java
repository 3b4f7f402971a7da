package io.disputetriage.cli;

import io.disputetriage.authoring.catalogue.Catalogue;
import io.disputetriage.authoring.catalogue.CatalogueHtml;
import io.disputetriage.authoring.catalogue.CatalogueMarkdown;
import io.disputetriage.authoring.catalogue.CatalogueReader;
import io.disputetriage.authoring.catalogue.VocabularyHtml;
import io.disputetriage.authoring.catalogue.VocabularyMarkdown;
import io.disputetriage.authoring.catalogue.VocabularyTables;
import io.disputetriage.authoring.scenario.Coverage;
import io.disputetriage.authoring.scenario.CoverageTally;
import io.disputetriage.authoring.scenario.ScenarioRunner;
import io.disputetriage.authoring.scenario.ScenarioSuite;
import io.disputetriage.rules.rulebook.Rulebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code doc}: what do the rules say, in words? */
@Command(
        name = "doc",
        description = {
            "Writes the catalogue of the rules: each in words, with its rows, reason, scenarios and coverage; and the messages in English.",
            "It shows for each platform and kind of complaint, stage by stage, the rules that can speak.",
            "With --vocabulary, every word that a rule may use: actions and their parameters, advice, impact and warnings, what a "
                    + "condition may read, the placeholders of reasons, and the values of messages."
        },
        exitCodeList = {
            "0:written",
            "2:the command was called wrongly, or there is no such folder",
            "3:rules or scenario files were refused"
        })
final class DocumentRules implements Callable<Integer> {
    /** How the catalogue is written. */
    enum Format {
        markdown,
        html
    }

    @Spec
    private CommandSpec command;

    @Mixin
    private RulesParameter rules;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "markdown",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Format format;

    @Option(names = "--vocabulary", description = "write the words that a rule may use, and no rules")
    private boolean vocabulary;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "write it there; if the rules are refused, an older page is removed")
    private Path output;

    @Override
    public Integer call() {
        RulesFolder folder = rules.folder();
        if (vocabulary) {
            write(VocabularyTables.of(folder.outlines(), folder.platforms()));
            return Exit.FINE.code();
        }
        RulesAndScenarios read = RulesAndScenarios.of(folder, folder.interpreted(), List.of(folder.path()));
        if (read instanceof RulesAndScenarios.Faulty faulty) {
            new FaultList(faulty.faults()).print(command.commandLine().getErr());
            OldOutput.remove(output, command);
            return Exit.RULES_REFUSED.code();
        }
        RulesAndScenarios.Sound sound = (RulesAndScenarios.Sound) read;
        try (Rulebook rulebook = sound.rulebook()) {
            Catalogue catalogue = CatalogueReader.read(
                    rulebook.files(), rulebook.outlines(), rulebook.order(), coverage(rulebook, sound.suites()));
            write(
                    format == Format.html ? CatalogueHtml.of(catalogue) : CatalogueMarkdown.of(catalogue),
                    Amount.of(catalogue.size(), "rule"));
        }
        return Exit.FINE.code();
    }

    private void write(VocabularyTables words) {
        write(
                format == Format.html ? VocabularyHtml.of(words) : VocabularyMarkdown.of(words),
                Amount.of(words.size(), "word"));
    }

    private void write(String text, String what) {
        if (output == null) {
            command.commandLine().getOut().print(text);
            return;
        }
        try {
            Files.writeString(output, text);
        } catch (IOException unwritable) {
            throw new ParameterException(command.commandLine(), "Nothing can be written to " + output);
        }
        command.commandLine().getOut().println(what + " in " + output);
    }

    private static Map<String, String> coverage(Rulebook rulebook, List<ScenarioSuite> suites) {
        Map<String, String> words = new HashMap<>();
        CoverageTally.of(rulebook, ScenarioRunner.run(rulebook, suites))
                .rules()
                .forEach(rule -> words.put(rule.id(), words(rule)));
        return words;
    }

    private static String words(Coverage.RuleCoverage rule) {
        List<Coverage.ComparisonCoverage> comparisons = rule.constraints().stream()
                .flatMap(constraint -> constraint.comparisons().stream())
                .toList();
        long covered = comparisons.stream()
                .filter(Coverage.ComparisonCoverage::covered)
                .count();
        return "fired in " + Amount.of(rule.fired(), "case") + ", kept silent in " + rule.blocked() + "; " + covered
                + " of " + Amount.of(comparisons.size(), "comparison") + " covered";
    }
}
