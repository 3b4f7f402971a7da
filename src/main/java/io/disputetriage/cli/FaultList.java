package io.disputetriage.cli;

import io.disputetriage.authoring.report.CommandReport;
import io.disputetriage.authoring.report.Format;
import io.disputetriage.diagnostics.Diagnostic;
import java.io.PrintWriter;
import java.util.List;

/** Faults of files, for people: one after the other, then how many. One that was found twice is told once. */
record FaultList(List<Diagnostic> faults) {
    FaultList {
        faults = faults.stream().distinct().toList();
    }

    /** @param to the standard error, as every command has it */
    void print(PrintWriter to) {
        to.print(Colours.ERR.of(Format.text.of(reportOf(""))));
    }

    /** The same for a report of this command. */
    CommandReport reportOf(String command) {
        return new CommandReport(command, sentence(), faults);
    }

    String sentence() {
        long files = faults.stream().map(Diagnostic::file).distinct().count();
        return Amount.of(faults.size(), "fault") + " in " + Amount.of(files, "file");
    }
}
