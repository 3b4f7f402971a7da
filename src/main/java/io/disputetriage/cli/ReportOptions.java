package io.disputetriage.cli;

import io.disputetriage.authoring.report.CommandReport;
import io.disputetriage.authoring.report.Format;
import io.disputetriage.diagnostics.Diagnostic;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How and where to a command reports: options that commands share. */
final class ReportOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Format format;

    @Option(names = "--output", paramLabel = "FILE", description = "write the report there; a summary is still shown")
    private Path output;

    Format format() {
        return format;
    }

    /** True if it is read on a terminal, and neither in a file nor by a program. */
    boolean isForPeople() {
        return format == Format.text && output == null;
    }

    /** Shows a report, or writes it to the file that was asked for and shows its sentence. */
    void show(CommandReport report) {
        show(format.of(report), report.title());
    }

    /** The same for a report that is written already, with a sentence that says what is in it. */
    void show(String text, String summary) {
        PrintWriter out = command.commandLine().getOut();
        if (output == null) {
            out.print(isForPeople() ? Colours.OUT.of(text) : text);
        } else {
            write(text);
            out.println(summary);
        }
        out.flush();
    }

    /** Shows why rules or scenarios are refused: people get it beside what they asked for, programs in its place. */
    Exit refused(List<Diagnostic> faults) {
        FaultList list = new FaultList(faults);
        if (format == Format.text) {
            list.print(command.commandLine().getErr());
        }
        // A file that was asked for is written in any case: an older one would be taken for the report of this run.
        if (!isForPeople()) {
            show(list.reportOf(command.name()));
        }
        return Exit.RULES_REFUSED;
    }

    private void write(String text) {
        try {
            Files.writeString(output, text);
        } catch (IOException unwritable) {
            throw new ParameterException(command.commandLine(), "The report can't be written to " + output);
        }
    }
}
