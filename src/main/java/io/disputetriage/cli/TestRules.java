package io.disputetriage.cli;

import io.disputetriage.authoring.scenario.ScenarioFiles;
import io.disputetriage.authoring.scenario.ScenarioJson;
import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.rules.rulebook.Rulebook;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code test}: do the rules decide as their scenarios expect? */
@Command(
        name = "test",
        description = "Runs scenarios and shows where a decision is not as expected.",
        exitCodeList = {
            "0:every scenario that ran passed",
            "1:a scenario failed or broke down, or a trial found something",
            "2:the command was called wrongly, or a path doesn't exist",
            "3:rules or scenario files were refused",
            "4:below --min-rule or --min-constraint",
            "5:no scenario ran"
        })
final class TestRules implements Callable<Integer> {
    private static final long LOOK_AGAIN_MILLIS = 300;

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

    @Option(names = "--watch", description = "run again whenever rules or scenarios change, until Ctrl-C")
    private boolean watch;

    @Option(
            names = "--update",
            description = "rewrite what failed to what was decided, and show each change; only values that a scenario "
                    + "states are changed")
    private boolean update;

    @Mixin
    private TestOptions options;

    @Mixin
    private ReportOptions report;

    @Override
    public Integer call() {
        if (watch && update) {
            throw usage("--watch and --update exclude each other: a file that is written would be run again");
        }
        if (update && options.moves()) {
            throw usage("--update and --as-of exclude each other: the files would get the dates of other cases");
        }
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw usage("There is no " + path + " in " + Path.of("").toAbsolutePath());
            }
        }
        RulesFolder folder = folder();
        return (watch ? again(folder) : once(folder)).code();
    }

    private Exit again(RulesFolder folder) {
        WatchedFiles files = new WatchedFiles(folder.path(), paths);
        Exit last = Exit.NOTHING_RAN;
        while (true) {
            if (files.tick()) {
                last = once(folder);
                command.commandLine().getErr().println("Waiting for a change; Ctrl-C ends");
                command.commandLine().getErr().flush();
            }
            try {
                Thread.sleep(LOOK_AGAIN_MILLIS);
            } catch (InterruptedException ended) {
                return last;
            }
        }
    }

    private Exit once(RulesFolder folder) {
        Rulebook.Loading loading = options.comparesEngine() ? folder.compiled() : folder.interpreted();
        ScenarioFiles scenarios = ScenarioFiles.read(paths, folder.platforms());
        if (!(loading instanceof Rulebook.Ready ready)) {
            List<Diagnostic> faults = new ArrayList<>(folder.seenFromHere(((Rulebook.Refused) loading).diagnostics()));
            faults.addAll(scenarios.refused());
            return report.refused(faults);
        }
        try (Rulebook rulebook = ready.rulebook()) {
            TestRun run = options.run(folder, rulebook, scenarios, paths);
            // Before the report: its last line says what came of the run.
            boolean mended = update && updated(run);
            report.show(text(run), run.summary());
            if (!run.refused().isEmpty() && !report.isForPeople()) {
                new FaultList(run.refused()).print(command.commandLine().getErr());
            }
            return mended ? Exit.FINE : run.exit();
        }
    }

    private String text(TestRun run) {
        return switch (report.format()) {
            case text -> TextReport.of(run);
            case json -> ScenarioJson.of(run.scenarios(), run.coverage(), run.missed(), run.trials(), run.refused());
            case junit -> ScenarioJUnit.of(run);
            default -> report.format().of(TestFindings.of(run));
        };
    }

    /** True if what failed was rewritten, and nothing else is wrong. */
    private boolean updated(TestRun run) {
        CommandLine line = command.commandLine();
        // A program that reads the report would stumble over anything beside it.
        PrintWriter out = report.isForPeople() ? line.getOut() : line.getErr();
        return UpdatedFiles.write(run.scenarios(), run.folder().platforms(), out) && run.onlyFailures();
    }

    private RulesFolder folder() {
        Optional<RulesFolder> around = rules == null ? RulesFolder.holding(paths.get(0)) : Optional.empty();
        if (around.isPresent()) {
            return around.get();
        }
        Path first = paths.get(0);
        boolean rulesThemselves =
                rules == null && Files.isDirectory(first) && !Files.isDirectory(Path.of(RulesFolder.DEFAULT));
        Path named = rules != null ? rules : rulesThemselves ? first : Path.of(RulesFolder.DEFAULT);
        return RulesFolder.existing(named, command);
    }

    private ParameterException usage(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
