package io.disputetriage.cli;

import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The command line over the same core as the service. */
@Command(
        name = "dispute-triage",
        synopsisSubcommandLabel = "COMMAND",
        description =
                "Checks rules, runs their scenarios, decides and explains single cases. Without a command the service starts.",
        exitCodeList = {
            "0:fine",
            "1:a scenario failed, there is a finding, or somebody else activated other rules at the same time",
            "2:the command was called wrongly, a path doesn't exist, or a service doesn't answer or refuses the key",
            "3:rules or scenario files were refused",
            "4:below a threshold",
            "5:nothing ran",
            "70:this program itself broke down"
        },
        subcommands = {
            CheckRules.class,
            LintRules.class,
            FormatRules.class,
            TestRules.class,
            CompileRules.class,
            MutateRules.class,
            ReplayDecisions.class,
            FindGaps.class,
            DiffRules.class,
            TriageFacts.class,
            ExplainFacts.class,
            IntakePayloads.class,
            DocumentRules.class,
            PrintSchema.class,
            RunningRules.class
        })
public final class Cli {
    private Cli() {}

    /** True if these arguments are for the command line; without any the service starts. */
    public static boolean isCommand(String... args) {
        // Anything at all: a mistyped command must not quietly start a service.
        return args.length > 0;
    }

    /**
     * Runs one command and returns when it is done.
     *
     * @param out what was asked for
     * @param err what went wrong
     * @return the exit code: 0 fine, 1 a scenario failed or a finding, 2 usage, 3 rules refused, 4 below a
     *     threshold, 5 nothing ran, 70 a bug of this program
     */
    public static int run(String[] args, PrintWriter out, PrintWriter err) {
        CommandLine line = commands()
                .setOut(out)
                .setErr(err)
                .setUsageHelpWidth(100)
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        line.setParameterExceptionHandler(Cli::misused);
        line.setExecutionExceptionHandler(Cli::broken);
        int exit = args.length == 0
                ? usage(line)
                : PathNames.fault(args).map(fault -> unnamed(fault, line)).orElseGet(() -> line.execute(args));
        out.flush();
        err.flush();
        return exit;
    }

    /** All commands with their options, below the program itself. */
    static CommandLine commands() {
        CommandLine line = new CommandLine(new Cli());
        share(line);
        return line;
    }

    /** What every command has: help, the version, and a heading over its exit codes if it has any. */
    private static void share(CommandLine line) {
        CommandSpec command =
                line.getCommandSpec().mixinStandardHelpOptions(true).versionProvider(new Version());
        if (!command.usageMessage().exitCodeList().isEmpty()) {
            command.usageMessage().exitCodeListHeading("%nExit codes:%n");
        }
        line.getSubcommands().values().forEach(Cli::share);
    }

    private static int misused(ParameterException misuse, String[] args) {
        CommandLine line = misuse.getCommandLine();
        List<ParameterException> misuses = misuses(args);
        for (ParameterException each : misuses.isEmpty() ? List.of(misuse) : misuses) {
            complain(sentence(each), line);
            Suggestions.of(each).forEach(line.getErr()::println);
        }
        line.getErr().println("Try: " + line.getCommandSpec().qualifiedName() + " --help");
        return Exit.USAGE.code();
    }

    /** All that is wrong with the words themselves; empty if it is what they name. */
    private static List<ParameterException> misuses(String... args) {
        CommandLine line = commands();
        collectErrors(line);
        List<ParameterException> misuses = new ArrayList<>();
        for (ParseResult parsed = line.parseArgs(args); parsed != null; parsed = parsed.subcommand()) {
            parsed.errors().forEach(error -> misuses.add((ParameterException) error));
        }
        return misuses;
    }

    private static void collectErrors(CommandLine line) {
        line.getCommandSpec().parser().collectErrors(true);
        line.getSubcommands().values().forEach(Cli::collectErrors);
    }

    private static String sentence(ParameterException misuse) {
        return misuse instanceof CommandLine.UnmatchedArgumentException unmatched
                        && !unmatched.isUnknownOption()
                        && !misuse.getCommandLine().getSubcommands().isEmpty()
                ? "There is no command " + unmatched.getUnmatched().get(0)
                : misuse.getMessage();
    }

    private static int unnamed(String fault, CommandLine line) {
        complain(fault, line);
        return Exit.USAGE.code();
    }

    private static int broken(Exception bug, CommandLine line, ParseResult parsed) {
        // A file below a folder whose own name was fine.
        if (bug instanceof InvalidPathException path) {
            return unnamed(PathNames.fault(path.getInput()), line);
        }
        complain("This is a bug of dispute-triage, please report it: " + bug, line);
        return Exit.BROKEN.code();
    }

    private static void complain(String sentence, CommandLine line) {
        line.getErr().println(Colours.ERR.fault(sentence));
    }

    private static int usage(CommandLine line) {
        line.usage(line.getErr());
        return Exit.USAGE.code();
    }
}
