package io.disputetriage.format;

import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.policy.Table;
import java.util.List;

/** What came of reading a CSV file. */
public sealed interface CsvResult {
    /** The file as a table of text. */
    record Read(Table table) implements CsvResult {}

    /** Every fault; never empty. */
    record Faulty(List<Diagnostic> faults) implements CsvResult {}
}
