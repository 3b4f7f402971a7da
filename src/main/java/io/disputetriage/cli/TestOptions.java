package io.disputetriage.cli;

import io.disputetriage.authoring.scenario.Coverage;
import io.disputetriage.authoring.scenario.CoverageTally;
import io.disputetriage.authoring.scenario.FactTrial;
import io.disputetriage.authoring.scenario.Scenario;
import io.disputetriage.authoring.scenario.ScenarioFiles;
import io.disputetriage.authoring.scenario.ScenarioReport;
import io.disputetriage.authoring.scenario.ScenarioRunner;
import io.disputetriage.authoring.scenario.ScenarioSuite;
import io.disputetriage.authoring.scenario.Selection;
import io.disputetriage.rules.rulebook.Rulebook;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which scenarios run, and what else is looked at. */
final class TestOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--filter",
            paramLabel = "PATTERN",
            description = "only scenarios of this suite, id or suite/id; * and ? stand for others, /…/ is a regular "
                    + "expression; may be repeated")
    private List<String> filters = List.of();

    @Option(names = "--tag", paramLabel = "TAG", description = "only scenarios with this tag; may be repeated")
    private List<String> tags = List.of();

    @Option(
            names = "--fail-on-empty",
            description = "end with 5 also if one PATH, PATTERN or TAG has no scenario that runs")
    private boolean failOnEmpty;

    @Option(
            names = "--as-of",
            paramLabel = "DATE|INSTANT",
            converter = AsOf.class,
            description =
                    "as if each case came up then: all dates that are given and expected are moved by whole days; "
                            + "what fails is what rows of tables do that begin or end later")
    private Instant asOf;

    @Option(names = "--shuffle", description = "decide each case also with its facts in other orders")
    private boolean shuffle;

    @Option(names = "--drop-facts", description = "decide each case also without each of its facts")
    private boolean dropFacts;

    @Option(
            names = "--oracle",
            description =
                    "compile the rules, let the engine decide, and compare which rules fire with what the evaluator says")
    private boolean oracle;

    @Mixin
    private Thresholds thresholds;

    TestRun run(RulesFolder folder, Rulebook rulebook, ScenarioFiles files, List<Path> paths) {
        List<ScenarioSuite> suites = moved(selection(filters, tags).of(files.suites()));
        ScenarioReport report = ScenarioRunner.run(rulebook, suites);
        Optional<Coverage> coverage =
                thresholds.wanted() ? Optional.of(CoverageTally.of(rulebook, report)) : Optional.empty();
        return new TestRun(
                folder,
                report,
                coverage,
                coverage.map(thresholds::missed).orElse(List.of()),
                trials().stream()
                        .map(kind -> FactTrial.of(kind, rulebook, suites))
                        .toList(),
                files.refused(),
                failOnEmpty ? empty(files, folder, paths) : List.of());
    }

    /** True if the engine has to decide, because it is compared with the evaluator. */
    boolean comparesEngine() {
        return oracle;
    }

    /** True if the cases that run are not as their files have them. */
    boolean moves() {
        return asOf != null;
    }

    private List<ScenarioSuite> moved(List<ScenarioSuite> suites) {
        if (asOf == null) {
            return suites;
        }
        try {
            return suites.stream().map(suite -> suite.at(asOf)).toList();
        } catch (DateTimeException tooFar) {
            throw new ParameterException(command.commandLine(), "--as-of " + asOf + ": " + tooFar.getMessage());
        }
    }

    private List<FactTrial.Kind> trials() {
        List<FactTrial.Kind> kinds = new ArrayList<>();
        if (shuffle) {
            kinds.add(FactTrial.Kind.SHUFFLE);
        }
        if (dropFacts) {
            kinds.add(FactTrial.Kind.DROP_FACTS);
        }
        if (oracle) {
            kinds.add(FactTrial.Kind.ORACLE);
        }
        return kinds;
    }

    private Selection selection(List<String> some, List<String> tagged) {
        for (String filter : some) {
            String fault = Selection.fault(filter);
            if (fault != null) {
                throw new ParameterException(
                        command.commandLine(), "--filter " + filter + " is no regular expression: " + fault);
            }
        }
        return new Selection(some, tagged);
    }

    private List<String> empty(ScenarioFiles files, RulesFolder folder, List<Path> paths) {
        List<String> empty = new ArrayList<>();
        for (Path path : paths) {
            ScenarioFiles below = ScenarioFiles.read(List.of(path), folder.platforms());
            if (below.refused().isEmpty() && nothing(selection(filters, tags).of(below.suites()))) {
                empty.add("No scenario of " + path + " runs");
            }
        }
        filters.stream()
                .filter(filter -> nothing(selection(List.of(filter), tags).of(files.suites())))
                .forEach(filter -> empty.add("No scenario that fits " + filter + " runs"));
        tags.stream()
                .filter(tag -> nothing(selection(filters, List.of(tag)).of(files.suites())))
                .forEach(tag -> empty.add("No scenario with the tag " + tag + " runs"));
        return empty;
    }

    private static boolean nothing(List<ScenarioSuite> suites) {
        return suites.stream().flatMap(suite -> suite.scenarios().stream()).noneMatch(TestOptions::runs);
    }

    private static boolean runs(Scenario scenario) {
        return scenario.todo() == null;
    }
}
