package io.disputetriage.cli;

import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.rulebook.Rulebook;
import io.disputetriage.scenario.ScenarioFiles;
import io.disputetriage.scenario.ScenarioReport;
import io.disputetriage.scenario.ScenarioRunner;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code test}: do the rules decide as their scenarios expect? */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Runs scenarios and shows where a decision is not as expected.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every scenario that ran passed",
            "1:a scenario failed or broke down",
            "2:the command was called wrongly, or a path doesn't exist",
            "3:rules or scenario files were refused",
            "5:no scenario ran"
        })
final class TestRules implements Callable<Integer> {
    /** How a report is written. */
    enum Format {
        text,
        junit
    }

    @Spec
    private CommandSpec command;

    @Parameters(
            arity = "0..*",
            paramLabel = "PATH",
            defaultValue = RulesFolder.DEFAULT,
            description = "scenario files, or folders to look for them in (default: ${DEFAULT-VALUE})")
    private List<Path> paths;

    @Option(
            names = "--rules",
            paramLabel = "RULES",
            description = "the folder of rules that decides (default: the one around the first PATH, else "
                    + RulesFolder.DEFAULT + ")")
    private Path rules;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Format format;

    @Option(names = "--output", paramLabel = "FILE", description = "write the report there; a summary is still shown")
    private Path output;

    @Override
    public Integer call() {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw usage("There is no " + path + " in " + Path.of("").toAbsolutePath());
            }
        }
        RulesFolder folder = folder();
        Rulebook.Loading loading = folder.load();
        ScenarioFiles scenarios = ScenarioFiles.read(paths);
        if (loading instanceof Rulebook.Refused refused) {
            List<Diagnostic> faults = new ArrayList<>(folder.seenFromHere(refused.diagnostics()));
            faults.addAll(scenarios.refused());
            new FaultList(faults).print(command.commandLine().getErr());
            return Exit.RULES_REFUSED.code();
        }
        try (Rulebook rulebook = ((Rulebook.Ready) loading).rulebook()) {
            return run(rulebook, scenarios).code();
        }
    }

    private RulesFolder folder() {
        Optional<RulesFolder> around = rules == null ? RulesFolder.around(paths.get(0)) : Optional.empty();
        if (around.isPresent()) {
            return around.get();
        }
        Path first = paths.get(0);
        boolean rulesThemselves =
                rules == null && Files.isDirectory(first) && !Files.isDirectory(Path.of(RulesFolder.DEFAULT));
        Path named = rules != null ? rules : rulesThemselves ? first : Path.of(RulesFolder.DEFAULT);
        return RulesFolder.existing(named, command);
    }

    private Exit run(Rulebook rulebook, ScenarioFiles scenarios) {
        ScenarioReport report = ScenarioRunner.run(rulebook, scenarios.suites());
        PrintWriter out = command.commandLine().getOut();
        String text = format == Format.junit ? ScenarioJUnit.of(report) : TextReport.of(report);
        if (output == null) {
            out.print(text);
        } else {
            write(text);
            out.println(TextReport.summary(report));
        }
        out.flush();
        if (!scenarios.refused().isEmpty()) {
            new FaultList(scenarios.refused()).print(command.commandLine().getErr());
            return Exit.RULES_REFUSED;
        }
        return report.anyFailed() ? Exit.FOUND : report.nothingRan() ? Exit.NOTHING_RAN : Exit.FINE;
    }

    private void write(String text) {
        try {
            Files.writeString(output, text);
        } catch (IOException unwritable) {
            throw usage("The report can't be written to " + output);
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
