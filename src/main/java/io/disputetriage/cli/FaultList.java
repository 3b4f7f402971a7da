package io.disputetriage.cli;

import io.disputetriage.diagnostics.Diagnostic;
import java.io.PrintWriter;
import java.util.List;

/** Faults of files, for people: one after the other, then how many. */
record FaultList(List<Diagnostic> faults) {

    void print(PrintWriter to) {
        faults.forEach(to::println);
        long files = faults.stream().map(Diagnostic::file).distinct().count();
        to.println(Amount.of(faults.size(), "fault") + " in " + Amount.of(files, "file"));
    }
}
