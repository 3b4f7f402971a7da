package io.disputetriage.format;

import io.disputetriage.decision.OrderTable;
import io.disputetriage.diagnostics.Diagnostic;
import java.util.List;

/** What became of reading the order of the actions. */
public sealed interface OrderTableResult {
    /**
     * It is sound.
     *
     * @param rows every row of the playbooks that it names, in the order of the file
     */
    record Read(OrderTable table, List<NamedRow> rows) implements OrderTableResult {
        public Read {
            rows = List.copyOf(rows);
        }
    }

    /** A row of the playbooks and the place where it is named. */
    record NamedRow(String row, YamlTree.Place place) {}

    /** It has faults: all of them, never none, in the order of the file. */
    record Faulty(List<Diagnostic> diagnostics) implements OrderTableResult {
        public Faulty {
            diagnostics = List.copyOf(diagnostics);
        }
    }
}
